# /vandaag en /hulp. Bron: FLOWS.md.

today-title = <b>Vandaag</b>
# $slot: ochtend, middag of avond; $time: hoe laat de herinnering komt
today-done = ✓ { $slot }: gedaan
today-skip = – { $slot }: vandaag niet
today-later = ○ { $slot }: straks
today-open = ○ { $slot } ({ $time })
today-number = • Laatste cijfer: { $n }
today-paused = Je hebt pauze: er komen nu geen berichten. Alles blijft bewaard, en een cijfer doorgeven mag altijd.
today-resume = Weer verder
today-appointment = Er staat nog een afspraak met je huisarts open. Tot die tijd is je programma lichter.
today-locked = <b>Je programma staat even stil.</b> Eerst kijkt er iemand met je mee. Mag je weer van je arts of therapeut? Tik dan hieronder.
today-adults-only = Dit programma is voor mensen vanaf 18 jaar. Vraag je huisarts of de kliniek wat er wel bij je past.

btn-today = Vandaag
btn-moved = Ik heb bewogen
btn-pain = Pijn doorgeven
moved-good = Mooi, dat telt mee.

## /hulp

help-who =
    <b>Ik ben de beweegcoach van { $clinic }.</b>
    Ik stuur herinneringen, houd je cijfers bij en geef de adviezen van de kliniek door. Ik stel geen diagnose, en niemand leest live mee.
help-phone = { $clinic } bel je op { $phone } ({ $hours }).
help-no-phone = Vragen aan een mens? Bel of mail { $clinic }.
help-commands =
    /vandaag je plan · /pijn je cijfer
    /oefeningen · /voortgang · /vraag over bewegen
    /tijden · /pauze · /taal
    /therapeut · /gegevens · /stop
