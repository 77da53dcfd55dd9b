/**
 * The light colours of plots.css, on white. A saved file names them outright, because drawing programs know no variables; a test
 * compares the two.
 */
export const FILE_COLOURS = {
  paper: '#ffffff',
  ink: '#1c1b19',
  'ink-soft': '#55524c',
  axis: '#807b72',
  level: '#e2ddd3',
  'series-1': '#0072b2',
  'series-2': '#c85200',
  'series-3': '#00855f',
  'series-4': '#a8508a',
} as const;

const { paper, ink, 'ink-soft': soft, axis, level } = FILE_COLOURS;

/** Style sheet of a saved drawing: the rules of plots.css that a drawing needs, in the plainest CSS. */
export const FILE_STYLE = `
text { font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; font-size: 14px; fill: ${ink}; }
.plot-paper { fill: ${paper}; }
.plot-heading { font-size: 20px; font-weight: bold; }
.plot-figure, .plot-description, .plot-source { fill: ${soft}; }
.plot-figure, .plot-small { font-size: 13px; }
.plot-source { font-size: 12px; }
.plot-strong { font-weight: bold; }
.plot-name { unicode-bidi: plaintext; }
.plot-halo { fill: ${paper}; stroke: ${paper}; stroke-width: 4px; stroke-linejoin: round; }
.plot-axis { stroke: ${axis}; }
.plot-level { stroke: ${level}; }
.plot-gap-line { fill: ${axis}; }
.plot-tie { stroke: ${axis}; stroke-opacity: 0.8; }
.plot-tie-of-centre { stroke: ${FILE_COLOURS['series-1']}; stroke-opacity: 0.6; }
.plot-node { stroke: ${paper}; stroke-width: 1.5px; }
.plot-series-1 { fill: ${FILE_COLOURS['series-1']}; }
.plot-series-2 { fill: ${FILE_COLOURS['series-2']}; }
.plot-series-3 { fill: ${FILE_COLOURS['series-3']}; }
.plot-series-4 { fill: ${FILE_COLOURS['series-4']}; }
.plot-on-series { fill: ${paper}; }
.plot-hit { fill: none; }
`;
