// The first question of a guide, read from its page: where a guide is the answer beyond doubt, it begins in the list.

export interface FirstQuestion {
  title: string;
  /** Its answers, each with the address of the step that it leads to. */
  answers: { label: string; url: string }[];
}

/** Undefined where the page cannot be fetched or has no step. */
export async function readFirstQuestion(url: string): Promise<FirstQuestion | undefined> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The page answered ${response.status}.`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  // What explains an answer is on the guide's own page.
  for (const hint of page.querySelectorAll('.step a[data-option] small')) hint.remove();
  const answers = [...page.querySelectorAll<HTMLAnchorElement>('.step a[data-option]')].map((link) => ({
    label: link.textContent?.trim() ?? '',
    url: link.getAttribute('href') ?? url,
  }));
  const title = page.querySelector('.step-title')?.textContent?.trim() ?? '';
  return answers.length === 0 ? undefined : { title, answers };
}
