import { describe, expect, test } from 'vitest';
import { fillIllustration } from './fill-illustration.ts';

describe('the words of a drawing', () => {
  test('stand where the template names their keys', () => {
    const { svg, complaints } = fillIllustration('<text>{{name}}</text><text>{{name}}</text>', { name: 'Nom' });
    expect(svg).toBe('<text>Nom</text><text>Nom</text>');
    expect(complaints).toEqual([]);
  });

  test('cannot become markup', () => {
    const { svg } = fillIllustration('<text>{{name}}</text>', { name: '</text><script>1 && 2' });
    expect(svg).toBe('<text>&lt;/text&gt;&lt;script&gt;1 &amp;&amp; 2</text>');
  });

  test.each<{ words: Record<string, string>; complaint: string }>([
    { words: {}, complaint: 'There are no words for `name`.' },
    { words: { name: 'Nom', nmae: 'Nom' }, complaint: 'The drawing has no place for `nmae`.' },
    { words: { name: 'x'.repeat(96) }, complaint: '`name` has 96 characters; at most 95 fit on the line.' },
    { words: { toString: 'x' }, complaint: 'The drawing has no place for `toString`.' },
  ])('are complained about: $complaint', ({ words, complaint }) => {
    expect(fillIllustration('<text>{{name}}</text>', words).complaints).toContain(complaint);
  });

  test('keep dollar signs as they are', () => {
    expect(fillIllustration('{{name}}', { name: "$& $1 $'" }).svg).toBe("$&amp; $1 $'");
  });
});
