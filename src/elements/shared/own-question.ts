// Anybody can write a link with a question in it. It is shown as the reader's own words only where it was asked here: it
// came from a page of this site, or was noted in this tab when the link was made.
const key = 'question';

/** Notes a question that goes along in links, for this tab. */
export function noteQuestion(question: string): void {
  try {
    sessionStorage.setItem(key, question);
  } catch {
    // Without storage the page before tells.
  }
}

/** Whether a question of the address was asked on this site. */
export function isOwnQuestion(question: string): boolean {
  if (document.referrer.startsWith(`${location.origin}/`)) return true;
  try {
    return sessionStorage.getItem(key) === question;
  } catch {
    return false;
  }
}
