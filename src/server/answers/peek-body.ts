import type { IncomingMessage } from 'node:http';

/**
 * Calls `take` with the body of a request once `length` bytes of it, all that there are, have come. When `take` does not want it, it
 * is put back, and `otherwise` reads the request as if nobody had. When the client goes away before, nothing happens. Reading stops
 * where `admit`, which is asked for each piece, returns false.
 */
export function peekBody(
  request: IncomingMessage,
  length: number,
  admit: (bytes: number) => boolean,
  { take, otherwise }: { readonly take: (body: Buffer) => boolean; readonly otherwise: () => void },
): void {
  const pieces: Buffer[] = [];
  let missing = length;
  const read = (): void => {
    for (let piece = readPiece(request); piece; piece = readPiece(request)) {
      if (!admit(piece.length)) return void request.off('readable', read);
      pieces.push(piece);
      missing -= piece.length;
    }
    if (missing > 0) return;
    request.off('readable', read);
    const [first = Buffer.alloc(0)] = pieces;
    const body = pieces.length === 1 ? first : Buffer.concat(pieces);
    if (take(body)) return;
    // In the same turn: the stream has not told yet that it is at its end.
    request.unshift(body);
    otherwise();
  };
  request.on('readable', read);
}

function readPiece(request: IncomingMessage): Buffer | undefined {
  const piece: unknown = request.read();
  return piece instanceof Buffer ? piece : undefined;
}
