import type { Contender } from '../contenders/contender.ts';
import type { DrawnRequest } from '../workloads/drawn-request.ts';
import { postRequest } from './keep-alive-connection.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';

/** A contender that runs. */
export interface MeasuredServer {
  readonly contender: Contender;
  readonly process: ServerProcess;
}

/** Starts the contender. One that cannot be started is told and left out, unless it is needed: then it throws. */
export async function startContender(contender: Contender, isNeeded: boolean): Promise<MeasuredServer | undefined> {
  try {
    return { contender, process: await startServerProcess(contender.command) };
  } catch (error) {
    if (isNeeded) throw error;
    console.error(`${contender.name} is left out, it does not start. ${String(error)}`);
    return undefined;
  }
}

/** The requests as bytes, in this contender's spelling. */
export function bytesFor({ contender, process }: MeasuredServer, requests: readonly DrawnRequest[]): Buffer[] {
  return requests.map((request) => postRequest(process.url.pathname, contender.spell(request)));
}

/** Asks once, apart from all measuring, and gives the whole answer. */
export async function ask({ contender, process }: MeasuredServer, request: DrawnRequest): Promise<unknown> {
  const response = await fetch(process.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(contender.spell(request)),
  }).catch((error: unknown) => {
    throw new Error(`${contender.name} does not answer ${request.workload}.`, { cause: error });
  });
  const answer = (await response.json()) as { readonly data?: unknown; readonly errors?: unknown };
  if (!response.ok || answer.errors !== undefined || answer.data === undefined) {
    throw new Error(`${contender.name} answers ${request.workload} with ${JSON.stringify(answer).slice(0, 500)}`);
  }
  return answer.data;
}
