// What is asked of an element in many places.
import type { Element } from 'hast';

/** The names in its attribute `class`. */
export const classesOf = ({ properties: { className } }: Element): string[] =>
  Array.isArray(className) ? className.map(String) : [];

export const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);

/** Whether an image stands in it, however deep. */
export const hasImage = (element: Element): boolean =>
  element.children.some((child) => child.type === 'element' && (child.tagName === 'img' || hasImage(child)));
