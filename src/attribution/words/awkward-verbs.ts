/**
 * Regular verbs whose forms do not tell by rule what the base form is: invited (not edited), debuted (not contributed), added (not
 * nodded). They are the frequent verbs of WordNet 3.1 whose forms the rules misread.
 */
export const AWKWARD_VERBS: readonly string[] = (
  'ache add adhere agree annul appal atone avalanche awe axe bankroll bathe bias birdie bobsled boycott breathe bus butt ' +
  'cache canoe canvas caucus census chorus clothe cohere combat compete compile complete condone contravene convene ' +
  'debut decree delete demote denote deplete dethrone devote disagree distil ebb egg embed err excite excrete exhale ' +
  'exile expedite extradite eye flee focus free fulfil gas gazette guarantee hamstring haste hinge ignite impale imbed ' +
  'impinge incite inhale input instil interfere intervene invite kayak lambaste loathe misspell murmur nonplus ' +
  'occur odd output owe paste pencil persevere postpone profile promote purr putt queue quiz recite reconcile ' +
  'reconvene referee refocus regale reignite reunite revere revile scythe secrete seethe shoe siphon ski soothe stencil ' +
  'stockpile summons swathe taste taxi teargas tee teethe tiptoe toe total unclothe unhinge unite unroll waltz waste ' +
  'whinge wreathe writhe'
).split(' ');
