// The parts of a panel, which stand in the HTML of the page.

/** A part by its `data-` name. */
export type Part = (name: string) => HTMLElement;

/** Throws where the page lacks a part that is asked for. */
export const partsOf =
  (panel: Element): Part =>
  (name) => {
    const part = panel.querySelector<HTMLElement>(`[data-${name}]`);
    if (part === null) throw new Error(`A search panel needs its part \`${name}\`.`);
    return part;
  };

/** Throws where the page lacks it. */
export function fieldOf(panel: Element): HTMLInputElement {
  const input = panel.querySelector<HTMLInputElement>('input[role="combobox"]');
  if (input === null) throw new Error('A search panel needs its field.');
  return input;
}
