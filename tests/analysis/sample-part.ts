const NAMES = [
  'bridge-closed-post',
  'bridge-closed-courier',
  'ferry-oversold-wire',
  'jalalabad-prison-attack',
  'lighthouse-interview',
  'storm-night-posts',
];

/** Some articles of the sample corpus with their gold annotation: few enough to be looked through word by word. */
export const SAMPLE_PART = NAMES.flatMap((name) => [
  `corpus/articles/${name}.json`,
  `corpus/annotations/gold/${name}.json`,
]);
