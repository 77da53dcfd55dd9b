/** A page of each kind and in each state that draws something of its own; all are answered with 200 over the sample corpus. */
export const EVERY_PAGE: readonly string[] = [
  '/',
  '/?whole=yes&period=year',
  '/article/jalalabad-prison-attack',
  '/article/choir-from-the-mountains/quote/gold.3',
  '/article/jalalabad-prison-attack/paragraph/11',
  '/article/quiet-council',
  '/speaker/gideon-marsh',
  '/speaker/petra-voss?whole=yes&kind=direct&verb=say&sort=newest',
  '/speakers',
  '/speakers?name=ma&sort=name',
  '/search',
  '/search?words=the&in=everywhere&sort=left',
  '/search?words=was&kind=direct&speaker=gideon-marsh&speaker=petra-voss&paper=Northmarch+Weekly&verb=say&source=name',
  '/search?words=zeppelin',
  '/search?words=petra+voss',
  '/search?mode=said',
  '/search?mode=said&words=sold+more+tickets+than+seats',
  '/compare',
  '/compare?left=gideon-marsh&right=petra-voss&whole=yes',
  '/compare?of=papers&left=Northmarch+Weekly&right=Kestrel+Bay+Wire',
];

/** Pages that tell of something wrong, each with the status of its answer. */
export const EVERY_PROBLEM: readonly (readonly [path: string, status: number])[] = [
  ['/article/nothing', 404],
  ['/search?words=%22', 400],
  ['/compare?left=gideon-marsh&right=nobody', 404],
];
