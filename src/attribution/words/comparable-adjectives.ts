/**
 * Adjectives and adverbs that news compares with -er and -est. From those of WordNet 3.1 whose degrees are among the 40,000 most
 * frequent words of GloVe (Pennington, Socher and Manning 2014), and their like; not those whose -er form is rather a noun
 * (cooler, cracker, dryer).
 */
export const COMPARABLE_ADJECTIVES: readonly string[] = (
  'angry bald bare big bitter bland bleak blunt bold brave brief bright broad bulky busy calm cheap chilly clean clear clever ' +
  'close clumsy coarse cold costly cosy cozy crazy creepy crisp crude cruel curly cute damp dark dead deadly deaf dear deep dense ' +
  'dirty dizzy drab dreary dry dull dumb dusty early easy eerie empty faint fair fancy fast fat few fierce filthy fine firm fit flashy flat ' +
  'fleet foggy fond foolish frail frank free fresh friendly full funny fuzzy gentle glad gloomy grand grave great greedy green grey ' +
  'grim gross guilty handy happy hard hardy harsh hasty healthy hearty heavy high hip holy hot huge humble hungry icy ill jolly keen ' +
  'kind large late lazy lean lengthy light likely lively lonely long loose loud lovely low loyal lucky mad mean meek mellow merry ' +
  'messy mighty mild moist muddy narrow nasty naughty near neat new nice nimble noble noisy odd old pale plain pleasant polite poor ' +
  'pretty proud pure quick quiet rare raw ready rich ripe risky rosy rough rude rusty sad safe salty sane scarce scary shabby ' +
  'shaky shallow sharp shiny short shrewd shy sick silly simple sincere skinny slick slight slim sloppy slow small smart smelly smooth ' +
  'soft soon sore sour spicy stale stark steady steep sticky stiff stingy straight strange strict strong stupid sturdy subtle sunny sure ' +
  'sweet swift tall tame tasty tense thick thin thirsty tidy tight tiny tough tricky true ugly unhappy unlikely vague vast ' +
  'warm wary weak wealthy weary weird wet white wide wild windy wise witty worthy young'
).split(' ');
