import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { compareCodePoints } from '../../text/compare-code-points.ts';
import { FIGURE_PX, NARROW_PX, round, WIDE_PX } from './canvas.ts';
import type { NetworkPlot, PlotNode } from './plot.ts';
import { type Box, pushApart } from './push-apart.ts';
import { textWidth } from './text-width.ts';
import { nameLines } from './name-lines.ts';

/** A dot with its name below it. Across in shares of the width, 0 to 1, down in pixels. */
export interface PlacedNode extends PlotNode {
  readonly across: number;
  readonly yPx: number;
  readonly radiusPx: number;
  /** The name in a narrow plot, on one to three lines, and in a wide one, on as many at most. */
  readonly narrowLines: readonly string[];
  readonly wideLines: readonly string[];
}

/** A line between two placed nodes. */
export interface PlacedTie {
  readonly source: PlacedNode;
  readonly target: PlacedNode;
  readonly weight: number;
}

/** Where everything of a network stands. */
export interface NetworkLayout {
  readonly heightPx: number;
  /** The one in the middle first, then by weight. */
  readonly nodes: readonly PlacedNode[];
  /** The lightest first, so that the heaviest are drawn above them. */
  readonly ties: readonly PlacedTie[];
}

/** Number of nodes that are drawn at most: more names cannot be read on a phone. */
export const MOST_NODES = 30;

/** Pixels from one line of a name to the next. */
export const LINE_PX = 15;

/** Width of a line of a name in pixels, at most, when the plot is at its narrowest. */
const NAME_ROOM_PX = 104;
/** Pixels below a name. */
const BELOW_PX = 5;
/** Part of the area that dots and names fill, when it is first tried. */
const FILLED = 0.5;
const LEAST_HEIGHT_PX = 300;
const ATTEMPTS = 8;
const STEPS = 300;

/** A dot with its name; the simulation moves the middle of both. */
interface Body extends Box, SimulationNodeDatum {
  readonly node: PlotNode;
  readonly radiusPx: number;
  readonly lines: readonly string[];
  x: number;
  y: number;
}

interface BodyTie {
  readonly source: Body;
  readonly target: Body;
  readonly weight: number;
}

/**
 * Lays out a network: who belongs together stands together, and no name stands on another. It is done for the narrowest plot;
 * in a wider one everything is farther apart. Nothing is left to chance: the same network has the same picture, in whatever
 * order its nodes and ties come.
 */
export function layOutNetwork(plot: NetworkPlot): NetworkLayout {
  const nodes = drawnNodes(plot);
  const areaPx = bodiesOf(nodes, 0).reduce((sum, { widthPx, heightPx }) => sum + widthPx * heightPx, 0);
  let heightPx = Math.max(LEAST_HEIGHT_PX, Math.round(areaPx / FILLED / NARROW_PX));
  for (let attempt = 1; ; attempt += 1) {
    const bodies = bodiesOf(nodes, heightPx);
    const ties = tiesAmong(plot, bodies);
    if (settle(bodies, ties, heightPx) || attempt === ATTEMPTS) return layoutOf(bodies, ties);
    heightPx = Math.round(heightPx * 1.15);
  }
}

/** The nodes that are drawn: the one in the middle, then the heaviest; equal ones follow each other by id. */
function drawnNodes({ nodes, centre }: NetworkPlot): readonly PlotNode[] {
  const isOther = (node: PlotNode): number => (node.id === centre ? 0 : 1);
  return [...nodes]
    .sort((a, b) => isOther(a) - isOther(b) || b.weight - a.weight || compareCodePoints(a.id, b.id))
    .slice(0, MOST_NODES);
}

/** Dots around the middle, each a golden angle further than the one before, the heaviest nearest. */
function bodiesOf(nodes: readonly PlotNode[], heightPx: number): Body[] {
  const heaviest = Math.max(1, ...nodes.map(({ weight }) => weight));
  return nodes.map((node, index) => {
    const radiusPx = round(5 + 9 * Math.sqrt(node.weight / heaviest), 1);
    const angle = index * Math.PI * (3 - Math.sqrt(5));
    const distance = Math.sqrt(index / nodes.length) / 2;
    const middle = { x: NARROW_PX / 2, y: heightPx / 2 };
    const lines = nameLines(node.name, NAME_ROOM_PX, FIGURE_PX);
    return {
      node,
      radiusPx,
      lines,
      widthPx: Math.max(2 * radiusPx, ...lines.map((line) => textWidth(line, FIGURE_PX))) + 6,
      heightPx: 2 * radiusPx + lines.length * LINE_PX + BELOW_PX,
      isFixed: index === 0,
      x: middle.x + distance * NARROW_PX * Math.cos(angle),
      y: middle.y + distance * heightPx * Math.sin(angle),
      ...(index === 0 ? { fx: middle.x, fy: middle.y } : {}),
    };
  });
}

function tiesAmong({ ties }: NetworkPlot, bodies: readonly Body[]): readonly BodyTie[] {
  const bodyOf = new Map(bodies.map((body) => [body.node.id, body]));
  return ties
    .flatMap(({ source: sourceId, target: targetId, weight }) => {
      const source = bodyOf.get(sourceId);
      const target = bodyOf.get(targetId);
      return source && target && source !== target ? [{ source, target, weight }] : [];
    })
    .sort(
      (a, b) =>
        a.weight - b.weight ||
        compareCodePoints(a.source.node.id, b.source.node.id) ||
        compareCodePoints(a.target.node.id, b.target.node.id),
    );
}

/** Runs the forces until they rest. Whether no name stands on another then. */
function settle(bodies: Body[], ties: readonly BodyTie[], heightPx: number): boolean {
  const bounds = { widthPx: NARROW_PX, heightPx };
  const heaviest = Math.max(1, ...ties.map(({ weight }) => weight));
  const links = forceLink<Body, BodyTie>([...ties])
    .distance(({ weight }) => 110 - 60 * (weight / heaviest))
    .strength(({ weight }) => 0.05 + 0.4 * (weight / heaviest));
  const simulation = forceSimulation<Body>(bodies)
    .force('ties', links)
    .force('apart', forceManyBody<Body>().strength(-160))
    .force('across', forceX<Body>(NARROW_PX / 2).strength(0.06))
    .force('down', forceY<Body>(heightPx / 2).strength(0.03))
    .stop();
  for (let step = 0; step < STEPS; step += 1) {
    simulation.tick();
    pushApart(bodies, bounds, 1);
  }
  return pushApart(bodies, bounds, 200);
}

/** What is free above and below is cut off. */
function layoutOf(bodies: readonly Body[], ties: readonly BodyTie[]): NetworkLayout {
  const topPx = Math.min(...bodies.map((body) => body.y - body.heightPx / 2));
  const bottomPx = Math.max(...bodies.map((body) => body.y + body.heightPx / 2));
  const placed = new Map(bodies.map((body) => [body, placedNode(body, topPx)]));
  return {
    heightPx: Math.ceil(bottomPx - topPx),
    nodes: [...placed.values()],
    ties: ties.flatMap(({ weight, ...ends }) => {
      const source = placed.get(ends.source);
      const target = placed.get(ends.target);
      return source && target ? [{ source, target, weight }] : [];
    }),
  };
}

function placedNode({ node, x, y, lines, ...body }: Body, topPx: number): PlacedNode {
  return {
    ...node,
    across: round(x / NARROW_PX, 4),
    yPx: round(y - topPx - body.heightPx / 2 + body.radiusPx, 1),
    radiusPx: body.radiusPx,
    narrowLines: lines,
    // They may be longer by as much as their neighbours are farther away.
    wideLines: nameLines(node.name, (body.widthPx * WIDE_PX) / NARROW_PX, FIGURE_PX, lines.length),
  };
}
