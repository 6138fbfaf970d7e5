# Wat de coach zegt na een check-in: één tekst per soort advies, en per rij waar de rij andere woorden vraagt.
# Het commentaar boven een tekst noemt de rij en de regels erachter (content/rules.py, content/article.toml).
# Variabelen: $complaint, $first_week (yes, no), $exercise en $walking (de dosis), $emergency (een telefoonnummer),
# $first (yes: het advies bij het begin, er is nog geen plan), $as_usual (yes: niet meer pijn dan gewoon is).
# De eerste regel kan op een vergrendeld scherm staan: nooit de naam van een klacht.

## Alarm: deze teksten hebben alleen $emergency nodig, zodat ze altijd te sturen zijn.

# D01: RF-E1, RF-E2, RF-E3, RF-E4, RF-E5, RF-E6, RF-E7
advice-emergency =
    <b>Bel nu je huisarts (spoedlijn) of de huisartsenspoedpost.</b>
    Krijg je niet snel iemand aan de lijn, of wordt het snel erger: bel { $emergency }.

    Iedereen die dit heeft, belt meteen: een arts hoort hier nu naar te kijken. Ga nu niet oefenen of wandelen. Wacht niet op antwoord van mij: niemand leest live mee.

# D01, bij een ongeluk, borst of buik: RF-E5, RF-E6, RF-E7
advice-emergency-now =
    Bel nu { $emergency }.

    Iedereen die dit heeft, belt meteen. Blijf waar je bent, ga niet zelf rijden en vraag iemand om bij je te blijven. Wacht niet op antwoord van mij: niemand leest live mee.

# D01, bij woorden van wanhoop
advice-emergency-despair =
    Goed dat je dit vertelt. Je hoeft er niet alleen mee te blijven.
    Bel nu 113, of gratis 0800-0113. Daar kun je dag en nacht met iemand praten.
    Ben je nu in gevaar, of bang dat je jezelf iets aandoet: bel { $emergency }.

    Is er iemand in de buurt? Vraag of die bij je komt. Je oefeningen kunnen wachten. Niemand leest hier live mee.

# D02: RF-U1, RF-U2, RF-U3, RF-U4
advice-today =
    <b>Bel vandaag nog je huisarts, ’s avonds of in het weekend de huisartsenspoedpost.</b>
    Wordt het snel erger: bel { $emergency }.

    Een arts hoort hier vandaag naar te kijken. Tot die tijd staan je oefeningen en je wandeling stil. Niemand leest hier live mee, dus bel zelf.

# D03: RF-S1, RF-S2, RF-S3, RF-S4, RF-S5, RF-S6, RF-S7
advice-appointment =
    <b>Maak deze week een afspraak met je huisarts en laat het je therapeut weten.</b>
    Tot die afspraak: lichter oefenen, en lopen in korte stukjes.

    Wordt het erger, of komt er koorts bij, minder kracht of een doof gevoel tussen je benen? Bel dan meteen je huisarts of de huisartsenspoedpost. Lukt dat niet snel: bel { $emergency }.

# D03, bij scherpe, heftige of uitstralende pijn: RF-S1, RF-S2, RF-S3, RF-S4, RF-S5, RF-S6, RF-S7
advice-appointment-pause =
    <b>Maak deze week een afspraak met je huisarts en laat het je therapeut weten.</b>
    Tot die afspraak: geen oefeningen, wel lopen in korte stukjes.

    Wordt het erger, of komt er koorts bij, minder kracht of een doof gevoel tussen je benen? Bel dan meteen je huisarts of de huisartsenspoedpost. Lukt dat niet snel: bel { $emergency }.

# De korte alarmlijst: RF-E1, RF-E2, RF-E3, RF-E4, RF-U1, RF-U2
alarm-signs-short =
    <b>Bel meteen</b> je huisarts of de huisartsenspoedpost (geen gehoor: { $emergency }) bij:
    • doof of tintelend tussen je benen, of nieuwe problemen met plassen, ontlasting of seks
    • pijn, tintelen of zwakte in beide benen
    <b>Bel vandaag nog</b> bij:
    • een slepende voet of een been dat wegzakt
    • koorts, rillingen of echt ziek

## Eerst vragen, of hulp

# D04: R-STOP-SHARP, H-RADIATE
advice-screen-first =
    Eerst een korte vraag. Je oefeningen wachten even; korte stukjes lopen mag.

    <b>Heb je nu een van deze dingen?</b> Bel dan eerst, en tik het daarna hieronder aan.
    { alarm-signs-short }

# D05: STOP-RADIATE, H-RADIATE
advice-seek-help-D05 =
    Goed dat je het zegt: bij nieuwe of ergere uitstraling kijkt eerst iemand met je mee.
    <b>Neem contact op met je therapeut voordat je weer oefent.</b> Korte stukjes lopen mag; stop als je been meer pijn doet.

    { alarm-signs-short }

# D06: STOP-RADIATE, H-RADIATE, C-HERNIA-4
advice-seek-help-D06 =
    Goed dat je het zegt. Je kende de uitstraling al, maar nu is er iets bij gekomen.
    <b>Neem contact op met je therapeut voordat je weer oefent.</b> Korte stukjes lopen mag, zolang je been het toelaat. Forceer niets.

    { alarm-signs-short }

# D07: C-HERNIA-1, C-HERNIA-2, C-HERNIA-3, H-RADIATE
advice-seek-help-D07 =
    Ga kalm door zoals je met je therapeut hebt afgesproken: rustig tempo, soepele heupen, weinig gewicht.{ $first ->
        [yes] {""}
       *[no] {" "}Er verandert niets aan je plan.
    }
    Vertel je therapeut de volgende keer dat het er nog is.

    { alarm-signs-short }

# D07: C-HERNIA-1, C-HERNIA-2, C-HERNIA-3, H-RADIATE
advice-seek-help-D07-short =
    Ga kalm door zoals je met je therapeut hebt afgesproken; verandert er iets, meld het dan meteen.

# D08: H-OVERLOAD
advice-seek-help-D08 =
    De laatste tijd was het vaker net iets te veel. Dat geeft niet: de goede maat vinden is lastig.
    <b>Vraag je therapeut om samen te kijken hoeveel goed voor je is.</b>
    { $exercise ->
        [pause] Sla je oefeningen tot die tijd over
       *[down] Doe tot die tijd minder oefeningen
    } en { $walking ->
        [short] loop alleen korte stukjes.
       *[down] loop wat korter dan je gewend was.
    } { tip-less }{ $walking ->
        [short] {""}

            { unbearable }
       *[down] {""}
    }

## Stoppen met één oefening, of een stapje terug

# D09: STOP-SHARP, Q5
advice-stop-exercise-D09 =
    Geeft een oefening scherpe pijn, stop dan met die ene. Een zachtere mag ervoor in de plaats; wat goed voelt, mag blijven.
    { $walking ->
        [short] Loop vandaag alleen korte stukjes.
       *[keep] Je wandeling blijft zoals hij was.
    }
    { tip-tough-day }

# D10: STOP-SEVERE, C-ACUTE-1
advice-stop-exercise-D10 =
    { $as_usual ->
        [yes] Zoveel pijn heb je vaker, en dat is zwaar.
       *[no] Dat is veel pijn.
    } Laat alles wat kracht of moeite kost vandaag staan. { $first ->
        [yes] Zachte oefeningen
       *[no] De zachte oefeningen uit het begin
    } mogen, als dat goed voelt.
    Loop wel af en toe een kort stukje; de hele dag liggen helpt niet.
    { tip-tough-day }

    { unbearable }

# Bij heel veel pijn: RF-U3
unbearable = Is het niet uit te houden, en helpt niets? Bel dan vandaag nog je huisarts, ’s avonds of in het weekend de huisartsenspoedpost.

# D11: R-TREND, R-JUST-ENOUGH
advice-ease-off-D11 =
    Je pijn loopt de laatste dagen op. We doen het even wat lichter: minder oefeningen en een kortere wandeling, maar wel elke dag iets.
    Bespreek het ook met je therapeut.
    { tip-less }

# D12: R-NO-RISE-AFTER
advice-ease-off-D12 =
    Na het bewegen, of de ochtend erna, had je duidelijk meer pijn. Dat kan gebeuren. We doen een stapje terug: minder oefeningen en een kortere wandeling.
    { tip-less }

# D13: R-NO-RISE-AFTER
advice-ease-off-D13 =
    Dat is best veel pijn. { $first ->
        [yes] We beginnen klein: een paar zachte oefeningen en een rustige wandeling.
       *[no] Doe vandaag iets minder oefeningen. Je wandeling blijft zoals hij was.
    }
    { tip-less }

## Gewoon door

# D14: R-TREND
advice-need-rating =
    Ik mis nog een cijfer. Hoeveel pijn heb je, van 0 tot 10? Met een paar cijfers per dag zien we hoe het gaat.
    Je oefeningen en je wandeling blijven zoals ze waren.

# D15: R-REPEAT, M-SKIP-WALK
advice-encourage =
    De laatste week kwam je minder aan bewegen toe dan je wilde. Dat geeft niet, dat heeft iedereen weleens.
    Kies vandaag één klein ding: een kort rondje lopen telt ook. Wat zat er in de weg? Misschien past een ander tijdstip beter.
    { tip-on }

# D16: R-START-LOW, R-PHASES
advice-progress =
    Je houdt dit goed vol en je pijn loopt niet op. Zin in een klein stapje erbij? Er verandert niets voordat jij ja zegt.
    { tip-on }

# D17: R-JUST-ENOUGH
advice-keep =
    { $first ->
        [yes] Met deze pijn kun je rustig beginnen: zachte oefeningen en een wandeling, elke dag een beetje.
       *[no] Doe je oefeningen en je wandeling zoals gepland: niet meer en niet minder. Deze pijn mag er zijn.
    }
    { tip-on }

# D18: R-MILD-PAIN, F-MILD-NOHARM
advice-carry-on-mild =
    { $first ->
        [yes] Je kunt rustig beginnen: zachte oefeningen en een wandeling.
       *[no] Ga rustig door met bewegen: je oefeningen en je wandeling.
    } Een beetje pijn mag er zijn; dat wil niet zeggen dat er iets stukgaat.
    { tip-on }

# D19: R-REPEAT
advice-carry-on =
    Geen pijn, fijn! { $first ->
        [yes] Een mooi moment om te beginnen: wat oefeningen en een wandeling, elke dag een beetje.
       *[no] Ga lekker door met bewegen: je oefeningen en je wandeling, elke dag een beetje.
    }
    { tip-on }

## Dezelfde raad in de woorden van de klacht

# C-ACUTE-1, C-ACUTE-3, C-ACUTE-4; C-HERNIA-1, C-HERNIA-2, C-HERNIA-4; C-ARTROSE-SIT; C-CHRONIC-1, TH-CALENDAR; R-TREND
tip-on =
    { $complaint ->
        [acute] { $first_week ->
            [yes] Loop liever vaak een kort stukje dan één keer lang, sta vaak op en doe niets zwaars ineens.
           *[no] Eén dag zegt weinig; kijk hoe het over een paar dagen gaat.
        }
        [hernia] Houd een rustig tempo aan, je heupen soepel, en forceer niets.
        [osteoarthritis] Zit niet lang achter elkaar: maak je elk half uur even los.
        [chronic] { $first ->
            [yes] Je brein leert stap voor stap dat bewegen veilig kan.
           *[no] Je brein leert dat bewegen veilig kan. We volgen rustig het plan.
        }
       *[unknown] Eén dag zegt weinig; kijk hoe het over een paar dagen gaat.
    }

# C-ACUTE-1, C-ACUTE-3, C-ACUTE-4; C-HERNIA-1, C-HERNIA-2, C-HERNIA-4; C-ARTROSE-SIT; C-CHRONIC-1, TH-CALENDAR; R-BALANCE
tip-less =
    { $complaint ->
        [acute] { $first_week ->
            [yes] Korte stukjes lopen, vaak opstaan en niets zwaars ineens: dat is nu genoeg.
           *[no] Een beetje bewegen telt ook.
        }
        [hernia] Rustig tempo, soepele heupen, niets forceren.
        [osteoarthritis] Een stijve ochtend hoort erbij; die telt pas mee als hij een half uur langer duurt dan anders. Maak je overdag elk half uur even los.
        [chronic] { $first ->
            [yes] Je brein leert stap voor stap dat bewegen veilig kan.
           *[no] Je brein leert nog steeds dat bewegen veilig kan. Daarna volgen we het plan weer.
        }
       *[unknown] Een beetje bewegen telt ook.
    }

# C-ACUTE-1, C-ACUTE-3, C-ACUTE-4; C-HERNIA-1, C-HERNIA-2, C-HERNIA-4; C-ARTROSE-SIT; C-CHRONIC-1; R-ALWAYS-SAFE
tip-tough-day =
    { $complaint ->
        [acute] { $first_week ->
            [yes] Sta vaak op, loop korte stukjes en doe niets zwaars ineens.
           *[no] Zacht bewegen mag, als je geen alarmsignalen hebt.
        }
        [hernia] Kalm tempo, soepele heupen, niets forceren.
        [osteoarthritis] Zit niet lang: maak je elk half uur even los.
        [chronic] Zacht bewegen leert je brein dat het veilig kan.
       *[unknown] Zacht bewegen mag, als je geen alarmsignalen hebt.
    }
