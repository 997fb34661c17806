// Which facts a ticket asks for: what somebody with these answers can know and support needs.
import { didYouMean } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import { settableCauses } from './check-guide-words.ts';
import type { GuideSource } from '../source/schema.ts';
import type { YamlSource } from '../../yaml-source.ts';

/** Every symptom, service and cause that an answer can give. */
function givenAnswers(source: GuideSource): Set<string> {
  const answers = new Set(settableCauses(source));
  for (const node of Object.values(source.nodes))
    if (node.kind === 'question' && node.asks !== undefined) for (const option of Object.keys(node.options)) answers.add(option);
  return answers;
}

/** A problem for each answer that a fact names and no question gives: the field would never, or always, be asked for. */
export function checkFacts(source: GuideSource, yaml: YamlSource): Problem[] {
  const answers = givenAnswers(source);
  return Object.entries(source.facts ?? {}).flatMap(([id, fact]) =>
    (['only-for', 'not-for'] as const).flatMap((key) =>
      (fact[key] ?? []).flatMap((answer, index) =>
        answers.has(answer)
          ? []
          : [
              {
                ...yaml.placeOf(['facts', id, key, index]),
                rule: 'guide-target-missing' as const,
                message: `The fact \`${id}\` names the answer \`${answer}\`, which no question gives.${didYouMean(answer, [...answers])}`,
              },
            ],
      ),
    ),
  );
}
