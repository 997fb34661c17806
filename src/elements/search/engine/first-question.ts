// The first question of a guide, read from its page: where a guide is the answer beyond doubt, it begins in the list.
import { fetchPage } from '../../shared/fetch-page.ts';

/** Milliseconds; results wait for it no longer. */
const usualPatience = 1000;

export interface FirstQuestion {
  title: string;
  /** Its answers, each with the address of the step that it leads to. */
  answers: { label: string; url: string }[];
}

/** Undefined where the page has no step; rejects where it cannot be fetched within `patience`, in milliseconds. */
export async function readFirstQuestion(url: string, patience = usualPatience): Promise<FirstQuestion | undefined> {
  const page = await fetchPage(url, AbortSignal.timeout(patience));
  // What explains an answer is on the guide's own page.
  for (const hint of page.querySelectorAll('.step a[data-option] small')) hint.remove();
  const answers = [...page.querySelectorAll<HTMLAnchorElement>('.step a[data-option]')].map((link) => ({
    label: link.textContent?.trim() ?? '',
    url: link.getAttribute('href') ?? url,
  }));
  const title = page.querySelector('.step-title')?.textContent?.trim() ?? '';
  return answers.length === 0 ? undefined : { title, answers };
}
