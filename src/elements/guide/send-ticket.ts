// Sends a ticket from the page itself: the fields of its form as JSON. Whatever becomes of it is said, and the text stays.

/** Milliseconds after which a reader is told that no answer came. */
const patience = 15_000;
/** References are names such as `ABC-123`; what is longer is none. */
const longestReference = 100;

interface Outcome {
  kind: 'sent' | 'sentReference' | 'slow' | 'refused' | 'server' | 'moved' | 'unreachable';
  values?: Readonly<Record<string, string>>;
}

/** Makes a form send its fields as JSON and say what became of them. */
export function prepareSending(form: HTMLFormElement): void {
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Record<string, string>;
  const say = (kind: string, text: string): void => {
    const place = form.querySelector<HTMLElement>('[data-outcome]');
    if (!place) return;
    place.dataset['kind'] = kind;
    place.textContent = text;
  };
  let isSending = false;
  let received = '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const body = JSON.stringify(Object.fromEntries(new FormData(form)));
    // Twice the same is one ticket.
    if (isSending || body === received) return;
    isSending = true;
    say('sending', words['sending'] ?? '');
    void send(form.action, body).then(({ kind, values = {} }) => {
      isSending = false;
      const isReceived = kind === 'sent' || kind === 'sentReference';
      if (isReceived) received = body;
      const text = (words[kind] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
      say(isReceived ? 'sent' : 'failed', isReceived ? text : `${text} ${words['kept'] ?? ''}`);
    });
  });
}

async function send(endpoint: string, body: string): Promise<Outcome> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      credentials: 'omit',
      // A browser would ask the new address with GET, without the text.
      redirect: 'manual',
      signal: abort.signal,
    });
    if (response.type === 'opaqueredirect') return { kind: 'moved' };
    if (!response.ok) return { kind: response.status < 500 ? 'refused' : 'server', values: { status: String(response.status) } };
    const reference = referenceIn(await response.text().catch(() => ''));
    return reference === undefined ? { kind: 'sent' } : { kind: 'sentReference', values: { reference } };
  } catch {
    return abort.signal.aborted ? { kind: 'slow', values: { seconds: String(patience / 1000) } } : { kind: 'unreachable' };
  } finally {
    clearTimeout(timer);
  }
}

/** `reference` of an answer in JSON, a text or a number; undefined where it has none. */
function referenceIn(answer: string): string | undefined {
  try {
    const { reference } = Object(JSON.parse(answer)) as { reference?: unknown };
    const text = typeof reference === 'string' || typeof reference === 'number' ? String(reference).trim() : '';
    return text === '' || text.length > longestReference ? undefined : text;
  } catch {
    return undefined;
  }
}
