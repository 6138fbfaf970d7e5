# Meldingen aan therapeuten, en berichten tussen patiënt en therapeut. Een melding noemt niemand bij naam: zij staat
# op een vergrendeld scherm. Bron: FLOWS.md, "Therapists"; CLINICAL.md, paragrafen 4 en 6.

## Een melding. $no: het nummer. $time: hoe laat.

alert-title = <b>Melding { $no }</b> van de coach, { $time }
alert-cause-saddle_numbness = Doof gevoel tussen de benen
alert-cause-bladder = Verandering bij het plassen
alert-cause-bowel_sexual = Verandering bij ontlasting of seks
alert-cause-both_legs = Klachten in beide benen
alert-cause-accident = Zwaar ongeluk of zware val
alert-cause-chest = Pijn op de borst, benauwd of flauwgevallen
alert-cause-tearing = Ineens scheurende pijn in buik en rug
alert-cause-despair = Woorden van wanhoop
alert-cause-leg_weakness = Minder kracht in een been
alert-cause-fever = Koorts of echt ziek
alert-cause-unbearable = Niet te harden pijn
alert-cause-fragile_fracture = Pijn na een kleine val bij broze botten
alert-cause-not_sure = Alarmlijst beantwoord met “weet ik niet”
alert-cause-cancer_history = Nieuwe pijn na kanker
alert-cause-weight_loss = Afgevallen zonder reden
alert-cause-night_pain = Pijn in rust of in de nacht
alert-cause-shape_upper = Andere vorm van de rug, of pijn tussen de schouderbladen
alert-cause-no_improvement = Na weken helemaal niet beter
alert-cause-radiating = Uitstraling: nieuw, erger of onrustig
alert-cause-overload = Steeds meer pijn na het bewegen
alert-cause-severe = Twee dagen achter elkaar een 7 of hoger
alert-cause-worsening = De pijn loopt op
alert-tier-emergency = De patiënt kreeg te horen: bel nu de huisarts, de spoedpost of { $emergency }.
alert-tier-today = De patiënt kreeg te horen: bel vandaag de huisarts.
alert-tier-appointment = De patiënt kreeg te horen: maak een afspraak met de huisarts.
alert-tier-rule = De patiënt kreeg advies. Open de patiënt om het te lezen.
alert-not-answered = De alarmlijst is niet beantwoord.
alert-withdrawn = De patiënt heeft dit teruggenomen.
alert-of-colleague = Dit is een patiënt van een collega die nog niet reageerde.
alert-repeat = Nog niemand heeft deze melding gezien.
alert-taken-back = Melding { $no }: de patiënt heeft dit teruggenomen.
alert-unseen = Melding { $no } is na alle herhalingen door niemand gezien.
alert-already = Deze melding is al gezien.
alert-seen-by-you = ✓ Gezien om { $time }. De patiënt krijgt dat te horen.
alert-seen-by-other = ✓ Gezien door een collega. Jij hoeft niets te doen.
alert-btn-seen = Gezien
alert-btn-open = Open patiënt
alert-btn-seen-no = Gezien: melding { $no }

## Aan de patiënt

alert-was-seen = Je therapeut heeft je melding gezien. Het advies dat je kreeg, blijft gelden.
alert-was-seen-colleague = Een collega van je therapeut heeft je melding gezien. Het advies dat je kreeg, blijft gelden.

## /meldingen

alerts-none = Er zijn geen meldingen.
alerts-title = <b>Meldingen</b>: { $open } open, { $all } in de laatste 30 dagen
alerts-line = { $no } · { $name } · { $day } · { $what } · <b>{ $state }</b>
alerts-is-open = open
alerts-is-seen = gezien
alerts-is-withdrawn = teruggenomen
alerts-show = Melding { $no }

## Berichten. $text: wat iemand zelf typte.

letter-ask = Typ hieronder je bericht aan je therapeut. Die leest het als er tijd is; niemand leest live mee.
letter-cancel = Toch niet
letter-no-consent = Je therapeut kijkt nu niet met je mee. Vind je dat wel goed, dan kun je hier ook berichten sturen.
letter-away = Je therapeut is hier nu niet bereikbaar.
letter-sent = Je bericht: <i>{ $text }</i>
letter-on-its-way = Onderweg…
letter-answer = Antwoord
letter-from-therapist =
    <b>Bericht van je therapeut</b>

    { $text }
letter-new = <b>Nieuw bericht van een patiënt</b>
letter-from-patient =
    { $name } schrijft:
    { $text }
letter-to = Typ je bericht aan <b>{ $name }</b>. Ik stuur het door zoals je het typt.
letter-to-nobody = Bericht niet verstuurd.
letter-not-possible = Deze patiënt laat je niet meer meekijken. Je bericht is niet verstuurd.
letter-not-sent = Je therapeut kijkt niet meer met je mee. Je bericht is niet verstuurd.
letter-ended-therapist-sent = ✓ Bezorgd bij je therapeut.
letter-ended-therapist-failed = Je bericht aan je therapeut kon niet worden bezorgd. Probeer het later, of bel.
letter-ended-therapist-blocked = Je therapeut is hier niet bereikbaar, je bericht is niet aangekomen. Bel liever.
letter-ended-therapist-unknown = Ik weet niet zeker of je bericht aan je therapeut is aangekomen. Bel als het niet kan wachten.
letter-ended-patient-sent = ✓ Bezorgd bij de patiënt.
letter-ended-patient-failed = Je bericht aan de patiënt kon niet worden bezorgd.
letter-ended-patient-blocked = De patiënt is hier niet bereikbaar: je bericht is niet aangekomen.
letter-ended-patient-unknown = Ik weet niet zeker of je bericht aan de patiënt is aangekomen.
wish-new = <b>Een patiënt wil een stap verder</b>
wish-of = { $name }: { $wish }

## De koppeling

leave = Koppeling stoppen
leave-sure = Wil je de koppeling met je therapeut stoppen? Je therapeut ziet dan niets meer van je. De coach gaat gewoon door.
leave-yes = Ja, stop de koppeling
leave-no = Nee, laat maar zo
leave-kept = Goed, er verandert niets.
leave-done = De koppeling is gestopt. Je therapeut ziet niets meer van je. De coach gaat gewoon door.
therapist-gone = Je therapeut werkt hier niet meer met de coach en ziet niets meer van je. De coach gaat gewoon door. Wil je iemand spreken? Neem contact op met { $clinic }.
