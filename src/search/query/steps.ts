// The steps of the layer. Each can be switched off, so that its share can be measured.
export const stepNames = [
  'stop',
  'prefix',
  'spelling',
  'compounds',
  'similar',
  'family',
  'near',
  'everyday',
  'lexicon',
  'english',
  'messages',
  'coverage',
  'whole',
  'title',
  'order',
] as const;
export type Step = (typeof stepNames)[number];
export type Steps = Record<Step, boolean>;
export const allSteps: Steps = {
  stop: true,
  prefix: true,
  spelling: true,
  compounds: true,
  similar: true,
  family: true,
  near: true,
  everyday: true,
  lexicon: true,
  english: true,
  messages: true,
  coverage: true,
  whole: true,
  title: true,
  order: true,
};
