import { describe, expect, test } from 'vitest';
import { layOutNetwork, MOST_NODES } from '../../../src/web/plots/network-layout.ts';
import { pushApart } from '../../../src/web/plots/push-apart.ts';
import { NETWORK, networkOf } from './sample-plots.ts';

describe('the layout of a network', () => {
  test('the same network has the same picture', () => {
    expect(layOutNetwork(NETWORK)).toEqual(layOutNetwork(NETWORK));
  });

  test('in whatever order nodes and ties come', () => {
    const turned = { ...NETWORK, nodes: NETWORK.nodes.toReversed(), ties: NETWORK.ties.toReversed() };
    expect(layOutNetwork(turned)).toEqual(layOutNetwork(NETWORK));
  });

  test('the one in the middle is in the middle', () => {
    const [first] = layOutNetwork({ ...NETWORK, centre: 'speaker/5' }).nodes;
    expect(first).toMatchObject({ id: 'speaker/5', across: 0.5 });
  });

  test('a node with more weight has a dot of more area', () => {
    const radii = layOutNetwork(networkOf(12)).nodes.map(({ radiusPx }) => radiusPx);
    expect(radii).toEqual(radii.toSorted((a, b) => b - a));
  });

  test('the heaviest are drawn when there are too many', () => {
    const { nodes } = layOutNetwork(networkOf(45));
    expect(nodes.map(({ id }) => id)).toEqual(
      networkOf(45)
        .nodes.slice(0, MOST_NODES)
        .map(({ id }) => id),
    );
  });

  test('who is quoted alone stands alone', () => {
    const { nodes, ties } = layOutNetwork(networkOf(1));
    expect(nodes).toHaveLength(1);
    expect(ties).toHaveLength(0);
  });

  test('a tie to nobody and a tie to oneself are left out', () => {
    const [first] = networkOf(2).ties;
    const ties = [first!, { source: 'speaker/0', target: 'speaker/9', weight: 3 }, { ...first!, target: 'speaker/0' }];
    expect(layOutNetwork({ ...networkOf(2), ties }).ties).toHaveLength(1);
  });

  test.each([2, 3, 8, 15, 22, 30])('of %d nodes no dot and no name stands on another, or outside', (count) => {
    const { nodes, heightPx } = layOutNetwork(networkOf(count));
    for (const [at, a] of nodes.entries()) {
      expect(a.yPx - a.radiusPx).toBeGreaterThanOrEqual(-0.1);
      expect(a.yPx + a.radiusPx).toBeLessThan(heightPx - 15);
      expect(a.across * 300 - a.radiusPx).toBeGreaterThanOrEqual(0);
      for (const b of nodes.slice(at + 1)) {
        const distance = Math.hypot((a.across - b.across) * 300, a.yPx - b.yPx);
        expect(distance).toBeGreaterThan(a.radiusPx + b.radiusPx);
      }
    }
  });

  test('names of 200 letters do not keep it from resting', () => {
    const nodes = NETWORK.nodes.map((node) => ({ ...node, name: `${node.id} ${'long '.repeat(40)}` }));
    const { heightPx } = layOutNetwork({ ...NETWORK, nodes });
    expect(heightPx).toBeLessThan(1500);
  });
});

describe('boxes that lie on each other', () => {
  const box = (x: number, y: number, isFixed = false) => ({ x, y, widthPx: 40, heightPx: 20, isFixed });

  test('go apart the shorter way', () => {
    const boxes = [box(100, 100), box(110, 112)];
    expect(pushApart(boxes, { widthPx: 300, heightPx: 300 }, 10)).toBe(true);
    expect(boxes.map(({ x, y }) => [x, y])).toEqual([
      [100, 96],
      [110, 116],
    ]);
  });

  test('leave a fixed one where it is', () => {
    const boxes = [box(100, 100, true), box(100, 110)];
    pushApart(boxes, { widthPx: 300, heightPx: 300 }, 10);
    expect(boxes.map(({ y }) => y)).toEqual([100, 120]);
  });

  test('it is said when there is no room', () => {
    const boxes = [box(20, 10), box(20, 11), box(20, 12)];
    expect(pushApart(boxes, { widthPx: 40, heightPx: 30 }, 50)).toBe(false);
  });
});
