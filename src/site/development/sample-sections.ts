// A made-up text with every construct, for the page of components. No page of the site imports this.
import type { Block, Section } from '../../vocabulary.ts';

const block = (shape: string, html: string): Block => ({ shape, html, text: '' });
const section = (id: string, depth: number, heading: string, ...blocks: Block[]): Section => ({
  id,
  depth,
  headingText: heading,
  headingHtml: heading,
  blocks,
});

const alert = (kind: string, title: string, text: string): Block =>
  block('alert', `<div class="alert alert-${kind}" role="note"><p class="alert-title">${title}</p><p>${text}</p></div>`);

/** Every construct that a text can hold. */
export const sampleSections: Section[] = [
  section(
    '',
    0,
    '',
    block(
      'paragraph',
      '<p>An integration stops when its permission runs out: a password was changed, a token has expired, an account was closed. Your data is safe. Once the integration is authorized again, the missing days are <a href="#">filled in at the next update</a>.</p>',
    ),
  ),
  section(
    're-authenticate',
    2,
    'Re-authenticate the integration',
    block('paragraph', '<p>You need an account that may manage integrations.</p>'),
    block(
      'steps(4)',
      '<ol><li><p>Open <span class="uicontrol">Manage Data</span> &gt; <span class="uicontrol">Integrations</span>.</p></li><li><p>Select the integration whose status is <span class="uicontrol">Error</span>.</p></li><li><p>Select <span class="uicontrol">Re-authenticate</span> and sign in to the service.</p><ul><li>Use the account that made the connection.</li><li>Allow pop-up windows.</li></ul></li><li><p>Wait for the next update cycle and look at the status again.</p></li></ol>',
    ),
    alert('note', 'Note', 'The first update after a pause may take longer than usual.'),
  ),
  section(
    'alerts',
    2,
    'Alerts',
    alert('tip', 'Tip', 'Keep one account for integrations alone.'),
    alert('important', 'Important', 'The token must allow reading.'),
    alert('warning', 'Warning', 'Deleting an integration deletes its history.'),
    alert('caution', 'Caution', 'This cannot be undone.'),
  ),
  section(
    'table',
    3,
    'A table wider than a phone',
    block(
      'table',
      '<div class="table-scroll" role="region" aria-label="Table" tabindex="0"><table><thead><tr><th>Status</th><th>Meaning</th><th>What to do</th><th>Who</th></tr></thead><tbody><tr><td>Connected</td><td>Everything works.</td><td>Nothing.</td><td>–</td></tr><tr><td>Error</td><td>The last update failed, most often because a permission ran out.</td><td>Re-authenticate.</td><td>Administrator</td></tr><tr><td>Pending</td><td>The connection has been made and waits for its first update.</td><td>Wait for one update cycle.</td><td>–</td></tr></tbody></table></div>',
    ),
  ),
  section(
    'code',
    3,
    'Code',
    block(
      'code',
      '<pre tabindex="0"><code>ssh -L 3307:localhost:3306 reader@db.example.org\nmysql -h 127.0.0.1 -P 3307 -u reader -p</code></pre>',
    ),
    block('paragraph', '<p>The port is <code>3307</code>; press <kbd>Enter</kbd> after each line.</p>'),
  ),
  section(
    'details',
    2,
    'Behind a summary',
    block(
      'collapsible',
      '<details><summary>The database does not answer</summary><p>Ask whether the firewall lets the address in.</p></details>',
    ),
    block('collapsible', '<details><summary>The status stays “Pending”</summary><p>Wait for one update cycle.</p></details>'),
    block('html', '<blockquote><p>A quotation has a line of its own.</p></blockquote>'),
  ),
];
