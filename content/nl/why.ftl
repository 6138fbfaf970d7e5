# Achter [Waarom?]: welke van je antwoorden tot het advies leidden, en daarna de regels uit content/article.toml.
# De regels komen er één per regel onder, elk met why-rule.

# $reason: de zin van de rij, why-D01 tot en met why-D19
why =
    <b>Waarom zeg ik dit?</b>
    { $reason }

    Dit zit erachter:

# $words, $section: de regel in gewone woorden en waar hij vandaan komt
why-rule = • { $words } ({ $section })

why-D01 = Je gaf een alarmsignaal door waarbij iedereen meteen belt. Dat gaat voor al het andere.
why-D02 = Je gaf een signaal door waar een arts dezelfde dag naar hoort te kijken. Dat gaat voor je programma.
why-D03 = Je gaf een signaal door dat je huisarts deze week kan nakijken. Tot die tijd houd ik het licht.
why-D04 = Je pijn straalt nieuw of erger uit, is scherp of heftig, of loopt op, en je hebt de alarmlijst nog niet beantwoord. Die vraag komt dan eerst.
why-D05 = Je gaf aan dat de uitstraling nieuw is, of erger dan je gewend was.
why-D06 = Je uitstraling is bekend, maar er is nu ook scherpe of heftige pijn, meer pijn na het bewegen of pijn die oploopt.
why-D07 = Je uitstraling is bekend en er kwam niets nieuws bij. Doorgaan mag, een stap erbij nog niet.
why-D08 = Je pijn ging na het bewegen minstens 2 punten omhoog, en dat was de laatste twee weken al vaker zo.
why-D09 = Je noemde de pijn scherp.
why-D10 = Je gaf een 7 of hoger.
why-D11 = Je pijn van de laatste dagen is gemiddeld duidelijk hoger dan in de tijd ervoor. Dat is meer dan één slechte dag.
why-D12 = Na het bewegen of de ochtend erna was je pijn minstens 2 punten hoger dan ervoor, of dan voor jou gewoon is.
why-D13 = Je hoogste cijfer was een 6. Dat is meer dan voor jou gewoon is, of ik weet nog niet wat voor jou gewoon is.
why-D14 = Ik heb bij deze vraag nog geen cijfer van je.
why-D15 = De laatste zeven dagen lukte minder dan de helft van wat er gepland stond.
why-D16 = Je deed genoeg van wat er gepland stond, je pijn bleef laag of gewoon voor jou, en na het bewegen werd het niet erger.
why-D17 = Je hoogste cijfer was 4, 5 of 6, zonder iets dat om een stap terug vraagt. Dan blijft alles gelijk.
why-D18 = Je cijfers waren hoogstens 3, de pijn was niet scherp en straalde niet uit, en na het bewegen werd het niet erger.
why-D19 = Je gaf een 0 en verder was er niets aan de hand.
