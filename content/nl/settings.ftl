# Instellen: tijden, pauze, taal, en opnieuw beginnen na een blokkade. Bron: FLOWS.md; CLINICAL.md, paragraaf 5 en 6.

## Tijden. $morning, $midday, $evening: een tijd, of "uit". $city: de stad waarnaar de klok is genoemd.

times =
    Wanneer mag ik je herinneren?

    Ochtend: <b>{ $morning }</b>
    Middag: <b>{ $midday }</b>
    Avond: <b>{ $evening }</b>

    De klok is die van { $city }. Woon je ergens anders? Typ je stad.

times-ask-morning = Hoe laat in de ochtend? Nu: <b>{ $time }</b>
times-ask-midday = Hoe laat in de middag? Nu: <b>{ $time }</b>
times-ask-evening = Hoe laat in de avond? Nu: <b>{ $time }</b>
times-off = Zet uit
times-days = Op welke dagen?
# $slot: het woord voor het moment.
times-days-ask = Op welke dagen wil je dit bericht? <b>{ $slot }</b>. Tik een dag aan of uit.
times-days-done = Klaar
times-days-unclear = Dat herkende ik niet. Typ bijvoorbeeld “niet in het weekend” of “alleen op maandag en donderdag”.
# $time: een tijd. $days: een van de regels hieronder.
times-and-days = { $time }, { $days }
times-every-day = elke dag
# $days: dagen van de week.
times-not = niet op { $days }
times-only = alleen op { $days }
times-too = ook op { $days }
times-weekend = zaterdag en zondag
times-list = { $first }, { $then }
times-all = Alle berichten
# $city: de stad waarnaar de klok is genoemd.
times-zone = de klok van { $city }
times-unclear = Dat herkende ik niet. Typ bijvoorbeeld “avond om 8 uur”, “middag uit”, of een grote stad in de buurt.
# $slot: het woord voor het moment.
times-slot = { $slot }: { $time }
# $change: zo'n regel als hierboven.
times-sure = Zal ik dit veranderen? <b>{ $change }</b>
times-set = Goed, zo staat het: ochtend { $morning }, middag { $midday }, avond { $evening }.

## Pauze. $date: een dag, zoals "maandag 23 november".

pause = Even rust van mijn berichten? Dat mag altijd. Hoe lang? Je kunt ook een datum typen, zoals “tot 5 december”.
pause-sure = Zal ik stil zijn tot <b>{ $date }</b>?
pause-1 = 1 dag
pause-3 = 3 dagen
pause-7 = 7 dagen
pause-14 = 14 dagen
pause-open = Tot ik terugkom
pause-not = Toch niet pauzeren
pause-set = Goed, ik ben stil. Op { $date } ben ik er weer. Eerder beginnen? Stuur /pauze.
pause-lowers = Na zo’n lange pauze beginnen we een stapje lager. Dat voelt prettiger.
pause-set-open = Goed, ik ben stil tot je terugkomt. Stuur dan /pauze.
pause-none = Goed, we gaan gewoon door.
pause-stays = Goed, ik blijf stil. Wil je ze later toch? Stuur /pauze.
pause-end = Nu weer beginnen
pause-other = Andere datum
paused = Je bent op pauze. Op { $date } ben ik er weer.
paused-open = Je bent op pauze, tot je zelf weer begint.
resumed = Fijn dat je er weer bent! Je herinneringen komen weer op de gewone tijden.
resumed-lower = Omdat je er langer uit was, beginnen we een stapje lager.

## Taal, en na een blokkade

language = In welke taal praten we verder? / Which language shall we use?
language-set = Goed, vanaf nu Nederlands.

reminders-again = Fijn dat je er weer bent. Zal ik je herinneringen weer sturen?
