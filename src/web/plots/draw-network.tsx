import type { ReactElement } from 'react';
import { isolated } from '../isolated.ts';
import { type Canvas, type DrawnPlot, round } from './canvas.ts';
import { layOutNetwork, LINE_PX, MOST_NODES, type PlacedNode, type PlacedTie } from './network-layout.ts';
import { PlotLink } from './plot-link.tsx';
import type { NetworkPlot } from './plot.ts';
import { writeNumber } from './write-number.ts';

const REST_LINE_PX = 28;
const THICKEST_PX = 5;

/** Draws a network: dots as large as their weight, lines as thick, the names below the dots. */
export function drawNetwork(plot: NetworkPlot): DrawnPlot {
  const { heightPx, nodes, ties } = layOutNetwork(plot);
  const heaviest = Math.max(1, ...ties.map(({ weight }) => weight));
  const rest = plot.nodes.length - nodes.length;
  return {
    heightPx: heightPx + (rest > 0 ? REST_LINE_PX : 0),
    left: 0,
    right: 0,
    marks: (canvas) => (
      <>
        {ties.map((tie) => (
          <TieLine key={`${tie.source.id} ${tie.target.id}`} {...{ plot, canvas, tie, heaviest }} />
        ))}
        {nodes.map((node) => (
          <NodeMark key={node.id} {...{ plot, canvas, node }} />
        ))}
        {rest > 0 && (
          <text className="plot-figure" x={0} y={heightPx + 20}>
            {`The ${MOST_NODES} with the most are drawn, ${writeNumber(rest)} more in the table.`}
          </text>
        )}
      </>
    ),
  };
}

interface TieLineProps {
  readonly plot: NetworkPlot;
  readonly canvas: Canvas;
  readonly tie: PlacedTie;
  readonly heaviest: number;
}

function TieLine({ plot, canvas, tie: { source, target, weight }, heaviest }: TieLineProps): ReactElement {
  const isOfCentre = source.id === plot.centre || target.id === plot.centre;
  return (
    <line
      className={isOfCentre ? 'plot-tie plot-tie-of-centre' : 'plot-tie'}
      x1={canvas.across(source.across)}
      y1={source.yPx}
      x2={canvas.across(target.across)}
      y2={target.yPx}
      strokeWidth={round(1 + (THICKEST_PX - 1) * Math.sqrt(weight / heaviest), 1)}
    >
      <title>{`${isolated(source.name)} and ${isolated(target.name)}: ${plot.tieHeading} ${writeNumber(weight)}`}</title>
    </line>
  );
}

interface NodeMarkProps {
  readonly plot: NetworkPlot;
  readonly canvas: Canvas;
  readonly node: PlacedNode;
}

function NodeMark({ plot, canvas, node }: NodeMarkProps): ReactElement {
  const isCentre = node.id === plot.centre;
  return (
    <g>
      <title>{`${isolated(node.name)}: ${plot.weightHeading} ${writeNumber(node.weight)}`}</title>
      <PlotLink canvas={canvas} href={node.href}>
        <circle
          className={isCentre ? 'plot-series-1 plot-node' : 'plot-series-2 plot-node'}
          cx={canvas.across(node.across)}
          cy={node.yPx}
          r={node.radiusPx}
        />
        <NodeName {...{ canvas, node, isCentre }} />
      </PlotLink>
    </g>
  );
}

interface NodeNameProps {
  readonly canvas: Canvas;
  readonly node: PlacedNode;
  readonly isCentre: boolean;
}

/** The name below its dot: on one line where there is room, else on up to three. */
function NodeName({ canvas, node, isCentre }: NodeNameProps): ReactElement {
  const { narrowLines, wideLines } = node;
  const className = isCentre ? 'plot-text plot-small plot-strong' : 'plot-text plot-small';
  const shared = { canvas, node, className };
  if (canvas.isFile) {
    return (
      <>
        {/* Drawing programs would paint the border over the letters. */}
        <NameLines {...shared} lines={wideLines} className={`${className} plot-halo`} />
        <NameLines {...shared} lines={wideLines} />
      </>
    );
  }
  const halo = `${className} plot-on-lines`;
  if (narrowLines.length === 1 && narrowLines[0] === wideLines[0]) {
    return <NameLines {...shared} lines={narrowLines} className={halo} />;
  }
  return (
    <>
      <g className="plot-narrow">
        <NameLines {...shared} lines={narrowLines} className={halo} />
      </g>
      <g className="plot-wide">
        <NameLines {...shared} lines={wideLines} className={halo} />
      </g>
    </>
  );
}

interface NameLinesProps extends Omit<NodeNameProps, 'isCentre'> {
  readonly lines: readonly string[];
  readonly className: string;
}

function NameLines({ canvas, node, lines, className }: NameLinesProps): ReactElement {
  const top = node.yPx + node.radiusPx + 13;
  return (
    <>
      {lines.map((line, index) => (
        <text
          key={index}
          className={className}
          x={canvas.across(node.across)}
          y={round(top + index * LINE_PX, 1)}
          textAnchor="middle"
        >
          <tspan className="plot-name">{line}</tspan>
        </text>
      ))}
    </>
  );
}
