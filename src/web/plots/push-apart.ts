/** A box that can be moved, by the place of its middle, in pixels. */
export interface Box {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Whether it stays where it is. */
  readonly isFixed: boolean;
  x: number;
  y: number;
}

/** How far boxes can be moved. */
export interface Bounds {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Moves boxes that lie on each other apart, each pair the shorter way, and back inside the bounds, `rounds` times at most.
 *
 * @returns whether no two lie on each other any more
 */
export function pushApart(boxes: readonly Box[], bounds: Bounds, rounds: number): boolean {
  for (let round = 0; round < rounds; round += 1) {
    let isMoved = false;
    for (const [at, box] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) isMoved = separate(box, other) || isMoved;
    }
    for (const box of boxes) keepInside(box, bounds);
    if (!isMoved) return true;
  }
  return false;
}

/** Whether the boxes lay on each other, by more than rounding. */
function separate(box: Box, other: Box): boolean {
  const overlapX = (box.widthPx + other.widthPx) / 2 - Math.abs(other.x - box.x);
  const overlapY = (box.heightPx + other.heightPx) / 2 - Math.abs(other.y - box.y);
  if (overlapX <= 0.01 || overlapY <= 0.01) return false;
  const ofBox = shareOf(box, other);
  if (overlapX < overlapY) {
    const way = other.x >= box.x ? overlapX : -overlapX;
    move(box, -way * ofBox, 0);
    move(other, way * (1 - ofBox), 0);
  } else {
    const way = other.y >= box.y ? overlapY : -overlapY;
    move(box, 0, -way * ofBox);
    move(other, 0, way * (1 - ofBox));
  }
  return true;
}

/** The part of the way that the first of two boxes goes. */
function shareOf(box: Box, other: Box): number {
  if (box.isFixed) return 0;
  return other.isFixed ? 1 : 0.5;
}

function move(box: Box, x: number, y: number): void {
  box.x += x;
  box.y += y;
}

function keepInside(box: Box, { widthPx, heightPx }: Bounds): void {
  if (box.isFixed) return;
  box.x = clamp(box.x, box.widthPx / 2, widthPx - box.widthPx / 2);
  box.y = clamp(box.y, box.heightPx / 2, heightPx - box.heightPx / 2);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
