const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words that say when, where or how something holds: one that nobody understood changes the question, and is never looked for in a plan. */
export const BINDING_WORDS = words(
  `within since until till til before after during between among behind beyond unless except beside besides upon via than whether while
  unless although though per throughout through across along around near above below over under against toward towards inside outside
  day days week weeks month months year years fortnight weekend quarter morning afternoon evening night hour hours minute minutes
  easter christmas ramadan eid term today tomorrow yesterday early late later earlier sooner recent recently former latter
  never ever always often sometimes usually rarely seldom twice thrice again anymore longer further farther less more fewer`,
);

/** Words of everyday talk that a plan may hold by chance: by themselves they name no subject, unless the question says that they do. */
export const GENERAL_WORDS = words(
  `place places way ways time times case cases fact facts thing things stuff bit bits side sides end ends point part parts kind sort
  take takes took taken taking make makes made making get gets give gives given giving put puts keep keeps kept keeping hold holds held
  bring brings brought come comes came use uses used using try tries tried trying turn turns want wants need needs like likes
  work works worked working help helps helped move moves run runs say says said tell tells told ask asks asked see sees saw seen
  look looks looked find finds found show shows shown know knows knew known think thinks thought feel feels felt mean means meant
  seem seems seemed become becomes became happen happens happened allow allows allowed able enable ensure continue continues include
  good better best great well bad worse worst new old own same other others another such different various several certain real really
  big bigger biggest small smaller little long short high higher low lower large full whole main major minor key important possible
  next last first second third final previous following current currently present now then here there everywhere somewhere anywhere
  very quite rather almost nearly just even still yet already soon please maybe perhaps probably possibly definitely certainly
  total totally total number numbers amount sets set start starts started begin begins beginning total total level levels
  current currently around back forward forwards away together apart instead else anyway though however therefore thus hence
  group groups team teams people person someone somebody anyone anybody everyone everybody nobody man men woman
  joined join joins remain remains enhance gain provide provides contained within upon which whose whom while inform`,
);
