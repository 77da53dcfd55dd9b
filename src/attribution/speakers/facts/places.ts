/** States of the United States, countries and some cities of the news, in lower case; several words joined by a space. */
export const PLACES: ReadonlySet<string> = new Set(
  (
    'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,indiana,iowa,' +
    'kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,' +
    'new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,' +
    'south carolina,south dakota,tennessee,texas,utah,vermont,west virginia,wisconsin,wyoming,' +
    'afghanistan,albania,algeria,angola,argentina,armenia,australia,austria,azerbaijan,bahrain,bangladesh,belarus,belgium,' +
    'bolivia,bosnia,brazil,britain,bulgaria,burma,cambodia,cameroon,canada,chile,china,colombia,congo,croatia,cuba,cyprus,' +
    'denmark,ecuador,egypt,england,eritrea,estonia,ethiopia,finland,france,germany,ghana,greece,guatemala,haiti,honduras,' +
    'hungary,iceland,india,indonesia,iran,iraq,ireland,israel,italy,jamaica,japan,kazakhstan,kenya,kosovo,kuwait,laos,latvia,' +
    'lebanon,liberia,libya,lithuania,luxembourg,malaysia,mali,malta,mexico,moldova,mongolia,morocco,mozambique,myanmar,namibia,' +
    'nepal,netherlands,new zealand,nicaragua,niger,nigeria,north korea,norway,oman,pakistan,panama,paraguay,peru,philippines,' +
    'poland,portugal,qatar,romania,russia,rwanda,saudi arabia,scotland,senegal,serbia,singapore,slovakia,slovenia,somalia,' +
    'south africa,south korea,spain,sri lanka,sudan,sweden,switzerland,syria,taiwan,tanzania,thailand,tunisia,turkey,uganda,' +
    'ukraine,united kingdom,united states,uruguay,uzbekistan,venezuela,vietnam,wales,yemen,zambia,zimbabwe,' +
    'america,europe,africa,asia,washington,london,paris,berlin,moscow,beijing,tokyo,kabul,baghdad,damascus,aleppo,cairo,' +
    'jerusalem,tehran,delhi,brussels,geneva,rome,madrid,vienna,chicago,los angeles,san francisco,boston,philadelphia,houston,' +
    'dallas,miami,atlanta,detroit,seattle,cleveland,pittsburgh,baltimore,denver,phoenix,las vegas,new orleans,manhattan,' +
    'brooklyn,queens,hollywood,silicon valley,wall street,capitol hill,u.s.,us,uk,u.k.,usa,eu,e.u.,u.n.,un'
  ).split(','),
);

/** Last words of the names of places and buildings. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  (
    'airport avenue bay beach boulevard bridge canyon cape coast county creek district east falls harbor harbour heights hill ' +
    'hills island islands isle lake lane memorial mountain mountains ocean park peninsula plaza port province river road sea square ' +
    'street tower towers town valley village west'
  ).split(' '),
);
