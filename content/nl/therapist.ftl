# Voor therapeuten en beheerders: binnenkomen, uitnodigen, patiënten, overzicht. Kort: er is twee minuten tussen twee
# patiënten. De naam van een patiënt staat alleen waar de therapeut er zelf om vroeg. Bron: FLOWS.md, "Therapists".

## Binnenkomen

staff-welcome-therapist =
    <b>Welkom bij de coach van { $clinic }.</b>

    • Je nodigt patiënten uit met een link of een QR-code: /uitnodigen
    • Je ziet alleen wie daar zelf toestemming voor gaf: /patienten
    • Bij een alarmsignaal krijg je een melding. Reageert er niemand, dan krijgen collega’s die ook.
    • De patiënt leest meteen zelf wie er gebeld moet worden. Ik ben een programma: niemand leest live mee.
staff-welcome-operator =
    <b>Welkom, beheerder van de coach van { $clinic }.</b>

    Je krijgt elke ochtend een overzicht: wat er verstuurd is en wat er misging. Gegevens van patiënten zie je niet. Therapeuten nodig je uit met /uitnodigen.
staff-language-hint = /hulp laat zien wat er kan. English? /taal
staff-other-role =
    Deze link is voor een andere rol dan je hier hebt. Je kunt niet tegelijk patiënt en therapeut zijn in dezelfde chat. De link blijft geldig voor degene voor wie hij bedoeld is.
staff-help-therapist =
    /patienten wie je aandacht nodig heeft
    /meldingen open en oude meldingen
    /overzicht de cijfers van de week
    /uitnodigen een patiënt of collega
    /bericht een tip aan veel patiënten
    /berichten verstuurde tips
    /taal Nederlands of English
staff-help-operator =
    /uitnodigen een therapeut of beheerder
    /overzicht de cijfers van de week
    /bericht een tip aan veel patiënten
    /berichten verstuurde tips
    /taal Nederlands of English
menu-staff-help = Wat je hier kunt doen
staff-not-live = Ik ben een programma. Bij spoed belt de patiënt zelf: dat staat in elke alarmtekst.
staff-removed = Je werkt hier niet meer als therapeut of beheerder met de coach. Ik stuur je niets meer.
staff-unknown = Dat commando ken ik niet. Met /hulp zie je wat er kan.
staff-lost = Ik heb je niets gevraagd, dus ik stuur dit aan niemand door. Een bericht aan een patiënt begint bij /patienten.
staff-media = Dit kan ik hier niet doorsturen. Typ je bericht als tekst.
staff-language = In welke taal praten we?
staff-language-set = Goed, vanaf nu in het Nederlands.
staff-btn-invite = Uitnodigen
staff-btn-tip = Tip sturen
staff-btn-patients = Mijn patiënten

## /uitnodigen. $link: de link. $label: wat de therapeut zelf schreef. $n: het nummer in de lijst.

invite-whom = Wie wil je uitnodigen?
invite-role-patient = Een patiënt
invite-role-therapist = Een collega-therapeut
invite-role-operator = Een beheerder
invite-open = Uitgegeven links
invite-label = Hoe wil je deze patiënt in je lijst zien? Typ een naam of kenmerk. Alleen jij ziet dat.
invite-no-label = Geen naam
invite-made-patient =
    <b>Link voor één patiënt</b>, 7 dagen geldig. Laat de QR-code scannen of stuur de link door:
    { $link }
    Je ziet pas iets van de patiënt als die daar zelf ja op zegt.
invite-made-therapist =
    <b>Link voor één collega</b>, 7 dagen geldig:
    { $link }
invite-made-operator =
    <b>Link voor één beheerder</b>, 7 dagen geldig:
    { $link }
invite-labelled = In je lijst: { $label }
invite-none-open = Er staan geen links open.
invite-open-title = <b>Uitgegeven links</b>
invite-line = { $n }. { $line }
invite-state = { $who }: { $state }
invite-used = gebruikt
invite-until = open tot { $day }
invite-revoke = Trek { $n } in
invite-revoked = Ingetrokken. Deze link werkt niet meer.
staff-day = { $day } { $month }

## /patienten. $name: het eigen kenmerk van de therapeut, of de voornaam.

patients-none = Nog niemand laat je meekijken. Nodig iemand uit; je ziet pas iets als die ja zegt.
# $total: hoeveel patiënten; $need: hoeveel er aandacht vragen
patients-title = <b>Je patiënten: { $total }</b> (vragen aandacht: { $need })
patients-line = { $n }. { $name } – { $facts }
patients-urgent = { $n }. <b>{ $name } – { $need }</b> – { $facts }
patients-open = { $n }. { $name }
page-back = ‹ Vorige
page-next = Volgende ›
need-alarm = melding
need-held = staat stil
need-radiating = uitstraling
need-worsening = loopt op
need-silent = stil
need-noted = even bekijken
# $pain: laatste cijfer; $trend: een pijltje; $days: actieve dagen van de laatste zeven
patient-facts =
    { $complaint }, fase { $phase }, pijn { $pain }{ $trend ->
        [improving] ↓
        [stable] →
        [worsening] ↑
       *[unknown] {""}
    }, { $days }/7 dagen
short-complaint-acute = acuut
short-complaint-hernia = hernia
short-complaint-osteoarthritis = artrose
short-complaint-chronic = langdurig
short-complaint-unknown = onbekend

## Eén patiënt

patient-name = <b>{ $name }</b>
patient-alert-open = ‼ Melding { $no } staat open
patient-locked = ‼ Programma staat stil sinds { $day }
radiation-known = Uitstraling: bekend
radiation-new = ‼ Uitstraling: nieuw
radiation-worse = ‼ Uitstraling: erger
# $usual: het gewone cijfer van de laatste twee weken
patient-trend = Verloop: { $trend } (gewoon: { $usual })
patient-trend-only = Verloop: { $trend }
trend-said-improving = zakt
trend-said-stable = gelijk, verschil is ruis
trend-said-worsening = loopt op
trend-said-unknown = nog te weinig cijfers
patient-plan = { $walk } · oefeningen niveau { $level } van 3
patient-wish-walking = Wil graag een stap verder met wandelen
patient-wish-exercise = Wil graag een stap verder met oefenen
patient-wish-phase = Wil graag naar de volgende fase
patient-status-new = Nog niet begonnen
patient-status-paused = Heeft pauze
patient-status-blocked = Niet bereikbaar: heeft de coach geblokkeerd
patient-status-stopped = Gestopt
patient-heard = Laatst iets gehoord: { $day }
patient-advices = <b>Laatste adviezen</b>
# $row, $rules: rij en regels van de beslistabel; $section: waar die staan; $why: row-D01 tot en met row-D19
patient-advice = { $day }: { $kind }. { $why }. <i>{ $row }: { $rules } ({ $section })</i>
row-D01 = Een alarmsignaal waarbij meteen bellen nodig is
row-D02 = Een signaal dat dezelfde dag beoordeling vraagt
row-D03 = Een signaal voor de huisarts, deze week
row-D04 = Uitstraling nieuw of erger, scherpe, heftige of oplopende pijn; alarmlijst nog niet beantwoord
row-D05 = Uitstraling nieuw of erger dan bekend
row-D06 = Bekende uitstraling, met scherpe of heftige pijn, een reactie op bewegen of oplopende pijn
row-D07 = Bekende uitstraling, niets nieuws
row-D08 = Reactie van 2 punten of meer, vaker in de laatste twee weken
row-D09 = Pijn scherp genoemd
row-D10 = Cijfer 7 of hoger
row-D11 = Gemiddelde duidelijk hoger dan in de tijd ervoor
row-D12 = Reactie van 2 punten of meer na bewegen of de ochtend erna
row-D13 = Hoogste cijfer 6: hoger dan gewoon, of gewoon niveau onbekend
row-D14 = Geen cijfer bij deze vraag
row-D15 = Minder dan de helft van de planning gedaan in zeven dagen
row-D16 = Genoeg gedaan, pijn laag of als gewoon, geen reactie
row-D17 = Hoogste cijfer 4 tot 6, geen reden voor een stap terug
row-D18 = Cijfers tot 3, niet scherp, geen uitstraling, geen reactie
row-D19 = Cijfer 0, verder niets
patient-as-colleague = Je leest mee omdat er op de melding nog niet was gereageerd. Dat kan tot 24 uur nadat jij de melding kreeg.
kind-emergency = nu bellen
kind-today = vandaag bellen
kind-appointment = afspraak maken
kind-screen_first = eerst de alarmlijst
kind-seek_help = naar de therapeut
kind-stop_exercise = oefening stoppen
kind-ease_off = rustiger aan
kind-need_rating = cijfer gevraagd
kind-encourage = aangemoedigd
kind-progress = stap erbij voorgesteld
kind-keep = zo doorgaan
kind-carry_on_mild = rustig doorgaan
kind-carry_on = doorgaan
patient-btn-chart = Grafiek
patient-btn-letter = Bericht
patient-btn-open = Open patiënt

## Beslissen

decide-wish = Akkoord met de wens
decide-no = Nog niet
decide-step-walking = Stap erbij: wandelen
decide-step-exercise = Stap erbij: oefenen
decide-release = Vrijgeven: mag weer
decide-hold = Programma stilzetten
decide-more = Plan wijzigen
# $n: de fase
decide-phase = Naar fase { $n }
decide-each-on = Elke stap langs mij
decide-each-off = Stappen zonder mij
plan-which = <b>{ $name }</b> is nu in fase { $n }. Wat wil je wijzigen?
decided-was = <b>{ $name }</b>: { $what }
decided-was-walking = stap erbij met wandelen. De coach laat het weten.
decided-was-exercise = stap erbij met oefenen. De coach laat het weten.
decided-was-not_yet = nog geen stap erbij. De coach laat het weten.
decided-was-phase = naar fase { $n }. De coach laat het weten.
decided-was-hold = programma stilgezet. De coach laat het weten.
decided-was-release = programma vrijgegeven. De coach laat het weten.
decided-was-approve_each_step = vastgelegd voor de volgende stap.

## Het overzicht van de dag

digest-title = <b>Goedemorgen. Dit vraagt je aandacht:</b>
digest-open = Meldingen die nog niemand zag: { $n }
digest-line = • { $name }: { $need }
digest-more = en nog { $n }
digest-yesterday = Gisteren: { $rated } van { $all } met een cijfer, { $moved } in beweging.
digest-operator = <b>Overzicht van gisteren</b>
digest-sheet =
    Gepland { $planned }: verstuurd { $sent }, overgeslagen { $skipped }, verlopen { $expired }, geannuleerd { $cancelled }, mislukt { $failed }, onbekend { $unknown }, wacht { $waiting }.
digest-failed = Berichten die niet verwerkt konden worden, in totaal: { $n }

## /overzicht. $n: een aantal

overview-title = <b>De laatste zeven dagen</b>
overview-patients = Patiënten met de coach: { $n }
overview-active = Actief: { $n }
overview-answered = Gaven een cijfer: { $n }
overview-alarms = Met een melding: { $n }
overview-change = Pijn, gemiddeld verschil met de week ervoor: { $n }
overview-too-few = Er zijn te weinig patiënten: cijfers zouden laten zien wie wie is.
overview-note = Cijfers over minder dan vijf mensen laat ik weg.
