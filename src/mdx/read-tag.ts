// A tag as written -> a component with its attributes, or what is wrong with it. Values are literal: there is nothing
// here that could run.
import { didYouMean } from '../nearest.ts';
import type { Rule } from '../problem.ts';
import type { MdxTag, TagAttribute } from './nodes.ts';
import { attributeKinds, componentNames, findComponent, type ComponentSpec } from './registry.ts';

/** What is wrong with a tag, each thing once. */
export interface Complaint {
  rule: Rule;
  message: string;
  remedy?: string | undefined;
}

export type ReadTag = { attributes: Record<string, string> } | { complaints: Complaint[] };

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** How the component is written, for remedies. */
const usage = (name: string, { attributes }: ComponentSpec): string =>
  `Write \`<${[name, ...Object.entries(attributes).flatMap(([key, { isOptional }]) => (isOptional ? [] : [`${key}="…"`]))].join(' ')} />\`.`;

/** The attributes of a component, checked; or the complaints about it. */
export function readTag(tag: MdxTag): ReadTag {
  const spec = findComponent(tag.name);
  if (spec === undefined) {
    const message = `There is no component \`${short(tag.name)}\`.${didYouMean(tag.name, componentNames)}`;
    return { complaints: [{ rule: 'unknown-component', message }] };
  }
  const rule = 'component-syntax';
  if (tag.isClosing) {
    const message = `\`${short(tag.value)}\` closes nothing: a component holds no text.`;
    return { complaints: [{ rule, message, remedy: 'Remove it.' }] };
  }
  if (!tag.isSelfClosing) {
    const message = `\`${short(tag.value)}\` does not end in \`/>\`.`;
    const remedy = `${usage(tag.name, spec)} It holds no text, and no \`</${tag.name}>\` follows.`;
    return { complaints: [{ rule, message, remedy }] };
  }
  const complaints: Complaint[] = [];
  const attributes: Record<string, string> = {};
  for (const attribute of tag.attributes) {
    const complaint = checkAttribute(tag.name, spec, attribute, attributes);
    if (complaint) complaints.push(complaint);
    else attributes[attribute.name] = attribute.value ?? '';
  }
  const named = new Set(tag.attributes.map(({ name }) => name));
  for (const [name, { kind, isOptional }] of Object.entries(spec.attributes))
    if (isOptional !== true && !named.has(name))
      complaints.push({
        rule: 'component-attribute',
        message: `\`<${tag.name}>\` lacks \`${name}\`: ${attributeKinds[kind].what}.`,
        remedy: usage(tag.name, spec),
      });
  return complaints.length > 0 ? { complaints } : { attributes };
}

function checkAttribute(
  component: string,
  spec: ComponentSpec,
  { name, value, isCode }: TagAttribute,
  before: Readonly<Record<string, string>>,
): Complaint | undefined {
  if (isCode)
    return {
      rule: 'page-code',
      message: `\`${short(name === '' ? (value ?? '') : `${name}=${value ?? ''}`)}\` is code, which no page runs.`,
      remedy:
        name === '' ? 'Write each attribute with its value in quotes.' : `Write the value in quotes: \`${short(name)}="…"\`.`,
    };
  const fail = (message: string, remedy?: string): Complaint => ({ rule: 'component-attribute', message, remedy });
  const expected = Object.hasOwn(spec.attributes, name) ? spec.attributes[name] : undefined;
  const known = Object.keys(spec.attributes);
  if (expected === undefined)
    return fail(
      `\`<${component}>\` has no attribute \`${short(name)}\`.${didYouMean(name, known)}`,
      known.length === 0 ? `Write \`<${component} />\`.` : `Its attributes are ${known.map((key) => `\`${key}\``).join(', ')}.`,
    );
  if (Object.hasOwn(before, name)) return fail(`\`${name}\` stands twice in \`<${component}>\`.`, 'Keep one of them.');
  const { pattern, what } = attributeKinds[expected.kind];
  if (value === undefined || !pattern.test(value))
    return fail(
      `\`${name}${value === undefined ? '' : `="${short(value)}"`}\` of \`<${component}>\` cannot be used.`,
      `Write ${what}, in quotes.`,
    );
  return undefined;
}
