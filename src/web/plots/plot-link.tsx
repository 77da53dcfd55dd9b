import type { ReactElement, ReactNode } from 'react';
import type { Canvas } from './canvas.ts';

interface PlotLinkProps {
  readonly canvas: Canvas;
  readonly href: string | undefined;
  readonly children: ReactNode;
}

/** A link around marks, where there is somewhere to go; files have none. */
export function PlotLink({ canvas, href, children }: PlotLinkProps): ReactElement {
  if (href === undefined || canvas.isFile) return <>{children}</>;
  return (
    <a href={href} className="plot-link">
      {children}
    </a>
  );
}
