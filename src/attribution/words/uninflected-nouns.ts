/**
 * Nouns that look like plurals and are their own dictionary form: one form for both numbers (series), always plural (trousers), fields
 * of study (physics), and singulars in -as, -os, -es and -men. From the lists in Quirk, Greenbaum, Leech and Svartvik, A Comprehensive
 * Grammar of the English Language (1985), 5.73 to 5.88, and the nouns of WordNet 3.1.
 */
export const UNINFLECTED_NOUNS: ReadonlySet<string> = new Set(
  (
    'aerobatics aerobics aeronautics aesthetics acoustics aerodynamics analytics antics astrophysics athletics avionics ballistics bioethics civics cybernetics dynamics economics electronics ' +
    'ergonomics ethics forensics genetics genomics geopolitics geophysics gymnastics heroics histrionics hysterics informatics kinetics ' +
    'linguistics logistics macroeconomics mathematics metaphysics microeconomics microelectronics numismatics obstetrics optics orthodontics paediatrics ' +
    'pediatrics phonetics phonics physics politics pragmatics psychometrics pyrotechnics robotics semantics semiotics socioeconomics ' +
    'theatrics thermodynamics tropics ' +
    'alias amends annals archives atlas auspices barracks bellows biceps billiards binoculars bowels canvas chaos christmas clothes congratulations ' +
    'corps cosmos crossroads diabetes doldrums earnings ethos feces faeces forceps fracas gallows gas gps gravitas headquarters herpes ' +
    'innings jeans jitters kudos lens madras maths means measles molasses mumps news odds outskirts pajamas pancreas pants pathos plainclothes pyjamas ' +
    'quadriceps rabies remains rhinoceros riches scabies scissors series shambles shingles shorts smithereens species subspecies suds ' +
    'surroundings sweepstakes teargas thanks thermos tights tongs triceps trousers tweezers whereabouts withers yes asbestos bias pus ' +
    'abdomen acumen albumen amen bitumen cyclamen hymen lumen omen regimen semen specimen stamen yemen turkmen ' +
    'as has was this its perhaps always besides towards afterwards upstairs downstairs outdoors indoors overseas nowadays sometimes'
  ).split(' '),
);
