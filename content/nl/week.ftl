# De weken: voorstellen, fasen, de weeksamenvatting, een plan voor de week, een slechte dag, één herhaling.
# Bron: FLOWS.md (een week); CLINICAL.md, paragraaf 3, 5 en 6. De eerste regel van een bericht is neutraal.

## Wat er bij kan: er verandert niets zonder ja. $now, $then: een wandeling

proposal-walking = Nu: { $now }. Met een stapje erbij: { $then }.
proposal-exercise = Je oefeningen kunnen een klein stapje omhoog: een paar keer meer, in hetzelfde rustige tempo.
proposal-phase-2 = Je kunt naar <b>fase 2: aansturen</b>. Je leert spieren op tijd aan te spannen, met rustige oefeningen. Je wandeling en je losse oefeningen blijven.
proposal-phase-3 = Je kunt naar <b>fase 3: kracht</b>. Twee of drie keer per week krijg je lichte krachtoefeningen, met een rustdag ertussen.
proposal-phase-4 = Je kunt naar <b>fase 4: dagelijks leven</b>. Je oefent met tillen, dragen en wat jij zelf graag weer doet.
proposal-therapist = Zeg je ja? Dan kijkt je therapeut eerst mee. Tot die tijd blijft alles zoals het is.
proposal-alone = Vaak kijkt een therapeut hier eerst naar. Jij hebt er bij deze coach geen, dus jij beslist. Twijfel je? Kies dan “Nog niet” en vraag het je huisarts of een therapeut.
step-asked = Goed. Ik heb het je therapeut gevraagd. Tot er antwoord is, blijft alles zoals het is.
# $walk: een wandeling
walk-again = Het gaat weer rustiger. Je wandeling is weer zoals eerst: { $walk }.

confidence = Hoe zeker voel je je bij het bewegen? 0 is helemaal niet zeker, 10 is heel zeker.
phase-not-sure = Dank je. Dan blijven we nog even in deze fase: vertrouwen groeit door te doen. Een therapeut kan een keer met je meedoen.
phase-begins-1 = Vanaf nu fase 1: soepel bewegen. Klein en vloeiend, zo vaak als het prettig is.
phase-begins-2 = Mooi! Vanaf nu fase 2: aansturen. We beginnen laag. Bij /oefeningen zie je hoe alles gaat.
phase-begins-3 = Mooi! Vanaf nu fase 3: kracht. We beginnen licht. Bij /oefeningen zie je hoe alles gaat.
phase-begins-4 = Mooi! Vanaf nu fase 4: dagelijks leven. We beginnen licht. Bij /oefeningen zie je hoe alles gaat.

## Wat je therapeut heeft beslist

decided-yes = Je therapeut heeft meegekeken en zegt ja.
decided-later = Je therapeut heeft meegekeken en zegt ja. Je hebt pas nog iets veranderd, dus we wachten nog een paar dagen. Ik stel het dan weer voor.
decided-not-yet = Je therapeut heeft meegekeken en wil nog even wachten. Alles blijft zoals het is.
decided-phase = Je therapeut heeft je programma aangepast.
decided-hold = Je therapeut heeft je programma even stilgezet. Met /vandaag zie je hoe je weer verdergaat.
decided-release = Je therapeut heeft je programma weer vrijgegeven. Begin rustig.

## De weeksamenvatting. $days: aantal dagen; $minutes: minuten; $now: een gemiddelde

week-title = <b>Je week in het kort</b>
week-nothing = • Deze week is er niets genoteerd. Dat mag; een nieuwe week is een nieuwe kans.
week-done =
    • { $days ->
        [one] Op 1 dag heb je bewogen.
       *[other] Op { $days } van de 7 dagen heb je bewogen.
    }
week-done-minutes =
    • { $days ->
        [one] Op 1 dag heb je bewogen, samen { $minutes } minuten wandelen.
       *[other] Op { $days } van de 7 dagen heb je bewogen, samen { $minutes } minuten wandelen.
    }
week-pain = • Je pijn was gemiddeld { $now }.
# $walk: een wandeling; $phase: een fase
week-next =
    <b>Komende week</b>, elke dag:
    • { $walk }
    • { $phase }
week-phase-1 = Fase 1: soepel bewegen
week-phase-2 = Fase 2: aansturen
week-phase-3 = Fase 3: kracht
week-phase-4 = Fase 4: dagelijks leven
week-list =
    Elke week vraag ik dit. Heb je nu een van deze dingen?
    • doof of tintelend gevoel tussen je benen, of nieuwe problemen met plassen, ontlasting of seks
    • pijn, tintelen of minder kracht in beide benen
    • een voet die sleept of een been dat wegzakt
    • koorts, koude rillingen of je echt ziek voelen
week-step = Het ging goed deze weken. Zin in een klein stapje erbij? Er verandert niets voordat jij ja zegt.

week-other-day = Andere dag
week-choose = Dag van het weekoverzicht
week-which-day = Op welke dag wil je je weekoverzicht?
week-off = Geen weekoverzicht
week-is-off = Goed, er komt geen weekoverzicht meer. Met /tijden zet je het weer aan. De alarmsignalen staan bij /hulp.
week-which-time = Hoe laat? Het overzicht komt op die dag in de plaats van je avondbericht.
# $time: de tijd van het avondbericht
week-evening = ’s Avonds, { $time }
week-set = Goed: je weekoverzicht komt op <b>{ $day }</b> om <b>{ $time }</b>.

## Een plan voor de week, alleen uit keuzes. $when, $where: een keuze

plan-when = Nog één ding: wanneer past je wandeling deze week het best?
plan-same = Zelfde plan als vorige week
plan-when-breakfast = na het ontbijt
plan-when-lunch = na de lunch
plan-when-work = na het werk
plan-when-dinner = na het avondeten
plan-where = En waar loop je dan?
plan-where-home = vanaf mijn huis
plan-where-park = in het park of het bos
plan-where-way = op weg naar winkel of werk
plan-where-inside = binnen
plan-set = Afgesproken: <b>{ $when }</b> loop je, <b>{ $where }</b>. Wie vooraf kiest, vergeet het minder snel.
plan-none = Prima, geen vast plan. Fijne week!
plan-unclear = Kies een van deze, of typ het precies zo. Wat je anders typt, bewaar ik niet.
plan-line = Jouw plan: { $when }, { $where }.

## Terug na een lange stilte

back-lower = Je was er een tijd niet, dus we beginnen een stapje lager. Zo bouw je rustig weer op.

## Een herinnering minder. $slot: ochtend, middag of avond

week-fade = Je beweegt vaak al uit jezelf. Zal ik deze herinnering voortaan weglaten? <b>{ $slot }</b>
fade-done = Goed, die laat ik weg. Met /tijden zet je hem weer aan.
fade-not = Prima, ik blijf je herinneren.

## Een slechte dag: niet hetzelfde als pijn

btn-bad-day = Slechte dag
bad-day = Een slechte dag hoort erbij; bijna iedereen heeft ze. Het zegt weinig over hoe het met je rug gaat, en je doet niets fout.
# $walk: een wandeling
bad-day-walk = Vandaag is minder genoeg: { $walk }, en alleen de zachte oefeningen als dat prettig is. Niet in bed blijven. Morgen ga je gewoon verder waar je was.
bad-day-often = Dit is de derde slechte dag in een week. Praat er eens over met je therapeut of huisarts: dat is geen falen.
bad-day-signs = Voelt er iets nieuw of anders dan anders, in je benen of bij het plassen? Kijk dan eerst bij de alarmsignalen.

## Wat zat er in de weg? (D15)

btn-hindered-time = Geen tijd
btn-hindered-forgot = Vergeten
btn-hindered-pain = Te veel last
btn-hindered-mood = Geen zin
hindered-time = Dat snap ik. Twee minuten tellen ook. Een ander tijdstip kan helpen.
hindered-forgot = Dat gebeurt iedereen. Koppel het aan iets wat je toch al doet, of kies een ander tijdstip.
hindered-pain = Goed dat je het zegt. Doe minder, niet niets. Geef gerust een cijfer, dan krijg je advies dat past.
hindered-mood = Mag ook. Begin met één minuut; stoppen mag altijd. Vaak komt de zin onderweg.

## Eén herhaling, als er nog niets genoteerd is. Geen twee keer in 14 dagen

repeat-1 = Nog een klein seintje, dan laat ik je met rust.
repeat-2 = Nog geen tijd gehad? Nu kan ook nog.
repeat-3 = Een tweede kans voor vandaag, op je eigen tempo.
repeat-4 = Druk vandaag? Een paar minuten is al genoeg.
repeat-5 = Misschien kwam het net niet uit. Nu beter?
repeat-6 = Even tussendoor: één tik is al meedoen.
repeat-7 = Het hoeft niet veel te zijn. Een klein begin telt.
repeat-8 = Nog één keer vandaag, voor het geval dat.
repeat-9 = Sta even op, rek je uit en kijk hoe het gaat.
repeat-10 = Gemist? Geeft niets. Je kunt hier verder.
repeat-11 = Een korte pauze nu, dat doet je straks goed.
repeat-12 = Later op de dag is ook prima. Nu bijvoorbeeld.
repeat-13 = Nog een duwtje in de rug, heel zacht.
repeat-14 = Zin om even te bewegen? Ik sta klaar.
repeat-15 = Klein is goed. Nu is ook goed.
