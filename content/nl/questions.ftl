# Antwoorden op vragen over bewegen, en alles wat geen vast gesprek is. De kennis komt uit content/article.toml.
# Bron: FLOWS.md (op elk moment) en VOCABULARY.md, paragraaf 3.

# $section: waar het in het artikel staat
answer-section = <i>Uit: { $section }</i>
# Onder wat alleen geldt zonder alarmsignalen (CLINICAL.md, paragraaf 1, spanning 1, 3 en 4)
answer-rider = Dit geldt als je geen alarmsignalen hebt. Heb je er wel een, bel dan eerst je huisarts.

## Eén antwoord per onderwerp: twee tot vijf korte zinnen. De regels staan in bot/conversation/topics.py

# Q1, R-JUST-ENOUGH
answer-may_i_move = Ja, bijna altijd. Rugpijn is meestal geen reden om stil te blijven; het gaat om de hoeveelheid. Begin met wat prettig voelt en doe elke dag een beetje.
# Q2, F-MILD-NOHARM, R-STOP-SHARP
answer-can_moving_damage = Nee, niet als je gewoon en beheerst beweegt. Een beetje pijn wil niet zeggen dat er iets stukgaat. Je rug is gemaakt om te bewegen. Wordt de pijn scherp of heftig, of straalt hij uit naar je been? Stop dan met die oefening.
# R-STOP-SHARP, R-MILD-PAIN
answer-stop_when_it_hurts = Bij een beetje pijn hoef je niet op te houden. Stop met een oefening als de pijn scherp of heftig wordt, of uitstraalt naar je been. Meld het dan hier. Straalt het nieuw of erger uit, vraag dan eerst je therapeut.
# Q4, F-SCIENCE, R-REPEAT
answer-does_it_last = Ja, als weinig anders. Onderzoek ziet bij wie beweegt een hogere pijngrens, minder stresshormoon, betere slaap en meer kracht. Het moet wel een gewoonte worden: elke dag een beetje.
# R-ALWAYS-SAFE
answer-what_is_always_safe = Rustig wandelen en zachte, soepele bewegingen kunnen altijd, als je geen alarmsignalen hebt. Houd een tempo aan waarbij je kunt praten. Maak het klein op een mindere dag.
# F-REST-BRIEF, F-REST-COSTS, F-BELIEFS, F-SAFE-SIGNAL
answer-rest = Even rusten mag en kan opluchten. Lang rusten werkt tegen je: je rug wordt stijver, je spieren slapper en je zenuwen gevoeliger. Wie alles van rust verwacht, houdt vaak langer last. Doe kleine dingen: al doende leert je lijf dat bewegen kan.
# R-WALK-BASE, R-RHYTHM
answer-walking = Wandelen is het fundament. Het vaste ritme stelt je zenuwen gerust, je heupen doen mee en je rug hoeft niet te veel. Loop in een tempo waarbij je kunt praten. In stukjes mag ook.
# DOSE-WALK, F-WALK-SOON, R-START-LOW
answer-walking_dose = Probeer 10 tot 30 minuten per dag te lopen. Is dat te veel, begin dan met een paar minuten, een paar keer per dag. Wie elke dag loopt, voelt zich vaak na een paar dagen al losser. Bij /vandaag staat hoeveel er nu bij je past.
# R-MOB-GENTLE, X-MOB
answer-mobility = Mobiliteit is zacht en beheerst bewegen, geen training. Denk aan je bekken kantelen, je bovenrug draaien, scharnieren in je heupen of zijwaarts buigen. Het maakt ruimte en bereidt je voor op kracht.
# R-MOTOR, R-MOTOR-WHO, F-CONTROL
answer-motor_control = Motor control is oefenen met aansturen: de juiste spieren doen op tijd mee. Je beweegt dan soepeler en met meer vertrouwen. Je spieren werken samen, zodat je rug minder hoeft op te vangen. Het is vooral zinvol bij klachten die lang duren of telkens terugkomen.
# R-STRENGTH, X-STR
answer-strength = Voor een resultaat dat blijft is kracht nodig: in je billen, heupen, bovenrug en romp. Denk aan opstaan uit een stoel, een brug, een tas optillen en tassen dragen. We beginnen ermee als soepel bewegen en aansturen goed gaan. Licht is een prima begin.
# R-CARDIO-LIGHT
answer-cardio = Rustig fietsen, stevig wandelen, roeien of de crosstrainer: allemaal goed. Licht is al genoeg. Kun je er nog bij praten, dan zit je goed.
# R-PHASES
answer-phases = We bouwen op in vier fases. Eerst soepel bewegen, dan spieren aansturen, dan kracht, dan je gewone leven. Je wandeling blijft er altijd bij.
# R-START-LOW, R-NO-RISE-AFTER, R-REPEAT, R-VARIETY
answer-build_up = Begin laag en ga in kleine stappen omhoog. Wat pijn mag, als het na afloop maar niet duidelijk meer is. Liever elke dag een beetje dan één keer per week veel. Afwisselen is belangrijker dan zwaar trainen.
# F-ACUTE-MOVE, C-ACUTE-1, C-ACUTE-2, C-ACUTE-3, C-ACUTE-4
answer-acute = Schiet het in je rug, dan durf je haast niet te bewegen. Toch helpt licht bewegen juist nu. Loop korte stukjes, kantel je bekken rustig en sta vaak op. Doe niets zwaars ineens. Is de pijn heftig, laat de oefeningen dan even; een klein stukje lopen mag wel.
# C-HERNIA-1, C-HERNIA-2, C-HERNIA-3, C-HERNIA-4, F-HERNIA-REST, H-RADIATE
answer-hernia =
    Ook dan is bewegen nodig, maar in kleine porties.
    Wandel kalm, houd je heupen soepel, oefen het aansturen met weinig gewicht en forceer niets. Van stilliggen worden zenuwen gevoeliger; bewegen brengt het ritme terug. Is de pijn in je been nieuw of erger, vraag dan eerst hulp.
# F-ARTROSE, C-ARTROSE-SIT
answer-osteoarthritis =
    Bewegen werkt dan juist extra goed.
    Je wordt minder stijf wakker en je spieren worden sterker. Lang zitten geeft meer last, vaak even bewegen minder. Maak je elk half uur even los.
# F-CHRONIC, C-CHRONIC-1, C-CHRONIC-2, C-CHRONIC-3, C-CHRONIC-4, C-CHRONIC-5, C-CHRONIC-MIX
answer-chronic = Duurt de pijn al lang, dan is vooral je zenuwstelsel gevoelig. Je brein leert opnieuw dat bewegen kan, en jij leert je lijf weer te vertrouwen. Bouw stap voor stap op, in een vast ritme. Minder spanning in je dag helpt je rug ook. De beste mix is wandelen, aansturen en een beetje kracht.
# C-ARTROSE-SIT, T-MIDDAY
answer-sitting = Zitten is niet slecht, lang achter elkaar zitten wel. Sta elk half uur even op en rek je uit. Loop een paar passen en ga dan anders zitten.
# M-WAIT, M-TOO-HEAVY, M-BACK-ONLY, M-NO-VARIETY, M-PASSIVE, M-NO-MOB, M-SKIP-WALK, R-BALANCE
answer-mistakes = Dit gaat vaak mis: wachten tot alle pijn weg is, of juist te vroeg te zwaar. Alleen je rug trainen, of nooit afwisselen. Kracht zonder soepel te blijven, en niet gaan wandelen omdat het niets lijkt. Alles van de behandeltafel verwachten. Zoek liever het midden.
# F-MEDICINE, F-EFFECTS, F-TISSUE, F-FOUNDATION
answer-why_it_works = Bewegen pakt je rug op veel plekken tegelijk aan. Het voedt je spieren en de schijven in je rug en maakt zenuwen rustiger. Vaak een beetje belasten helpt spieren opknappen. Je wordt losser en krijgt vertrouwen. Daarom is het de basis en geen extraatje.
# T-MORNING
answer-morning_routine = In de ochtend maak je je rug los. Kantel je bekken, scharnier in je heupen en draai je bovenrug rustig. Dat kost een minuut of vijf.
# T-MIDDAY
answer-midday_routine = In de middag loop je een kort stukje. Wissel ook van houding: telkens even anders zitten of staan. Klein is goed, als het maar vaak is.
# T-EVENING
answer-evening_routine = In de avond bouw je rustig af. Beweeg soepel en adem lang uit. Loop na het eten een kalm rondje.
# H-RECUR, H-LONG, H-RADIATE, H-TRUST, H-OVERLOAD, H-START, F-TEAM, F-CTA
answer-when_to_seek_help =
    Vraag hulp als de pijn steeds terugkomt, al lang duurt of uitstraalt naar je been. Ook als je niet durft te bewegen, jezelf telkens overbelast of niet weet hoe je begint. Therapeuten van verschillende vakken maken samen een plan dat bij je past.

    { alarm-signs-short }
# R-TREND, R-MILD-PAIN
answer-bad_day = Een slechte dag hoort erbij; bijna iedereen heeft ze. Meestal is het de volgende dag weer minder. Kijk hoe het over een paar dagen gaat, en niet naar één moment. Een beetje pijn is geen reden om op te houden: doe iets kleins wat goed voelt.

## /vraag: de groepen, en boven hun lijst

ask-how = Wat wil je weten over bewegen met je rug? Typ je vraag in gewone woorden, of kies hieronder.
topics-may = Mag het?
topics-forms = Soorten bewegen
topics-build = Opbouwen
topics-complaint = Mijn klacht
topics-day = Door de dag
topics-help = Als het tegenzit

## Hoe een onderwerp op een knop heet

topic-may_i_move = Mag ik bewegen?
topic-can_moving_damage = Kan het kwaad?
topic-stop_when_it_hurts = Stoppen bij pijn?
topic-does_it_last = Helpt het blijvend?
topic-what_is_always_safe = Wat kan altijd?
topic-rest = Rusten
topic-walking = Wandelen
topic-walking_dose = Hoeveel wandelen?
topic-mobility = Soepel bewegen
topic-motor_control = Spieren aansturen
topic-strength = Sterker worden
topic-cardio = Fietsen en conditie
topic-phases = De vier fases
topic-build_up = Hoe bouw ik op?
topic-acute = Net erin geschoten
topic-hernia = Hernia of zenuwpijn
topic-osteoarthritis = Artrose
topic-chronic = Al lang last
topic-sitting = Lang zitten
topic-mistakes = Veelgemaakte fouten
topic-why_it_works = Waarom het werkt
topic-morning_routine = Ochtendroutine
topic-midday_routine = Middagroutine
topic-evening_routine = Avondroutine
topic-when_to_seek_help = Wanneer hulp vragen?
topic-bad_day = Een slechte dag

btn-exercises = Oefeningen
btn-to-therapist = Vraag aan mijn therapeut
btn-help = Hulp
btn-start = Opnieuw beginnen

## Niet begrepen

lost-1 = Dat begrijp ik nog niet goed. Waar kan ik je mee helpen?
lost-2 = Sorry, ik haal daar niet uit wat je bedoelt. Misschien is het een van deze?
lost-3 = Daar heb ik geen antwoord op. Dit kan ik wel voor je doen:
unknown-command = Die opdracht ken ik niet. Met /hulp zie je wat ik wel kan.

greeting = Hallo! Fijn dat je er bent. Waar kan ik je mee helpen?
thanks = Graag gedaan!
later-any = Prima, doe het op je eigen moment. Komen de berichten steeds te vroeg of te laat? Kies dan andere tijden.

## Wat ik niet kan lezen

media-voice = Ik kan dit niet beluisteren. Typ het in een paar woorden, dan lees ik het.
media-video = Ik kan dit niet bekijken of beluisteren. Typ het in een paar woorden, dan lees ik het.
media-photo = Ik kan dit niet bekijken. Typ in een paar woorden wat je wilt laten zien, dan lees ik het.
media-file = Ik kan dit niet bekijken. Typ in een paar woorden wat erin staat, dan lees ik het.
media-sticker = Leuk! Met woorden en knoppen begrijp ik je het best.
media-location = Bedankt, maar ik doe niets met plaatsen. Je stad stel je in met /tijden.
media-contact = Bedankt, maar ik bewaar geen adressen of nummers.
media-other = Daar kan ik niets mee. Typ het in een paar woorden, dan lees ik het.
alarm-line = Doof tussen je benen, moeite met plassen of slappe benen? Bel meteen je huisarts of de huisartsenspoedpost, en in nood { $emergency }.

## Wie nog niet meedoet

stranger = Deze coach is voor patiënten van { $clinic }. Vraag daar om een link, dan kunnen we beginnen. Is het dringend? Bel je huisarts of de huisartsenspoedpost, en in nood { $emergency }.
stopped = Je bent gestopt met de coach, dus ik bewaar niets van wat je schrijft. Gaat het niet goed met je? Bel je huisarts. Wil je weer beginnen met de coach? Dat kan.

## Wat iemand vertelt zonder alarmsignaal: een rustig aanbod (H-TRUST, H-START, H-OVERLOAD, H-RECUR, H-LONG)

reply-H-TRUST = Dat is heel gewoon: na pijn is bewegen spannend. Begin met iets kleins wat goed voelt, een paar minuten lopen of je bekken kantelen. Een therapeut kan het een keer met je samen doen.
reply-H-START = Begin klein: één kort stukje lopen vandaag is genoeg. Je oefeningen staan klaar bij /vandaag. Een therapeut kan de eerste stap samen met je kiezen.
reply-H-OVERLOAD = Telkens te veel doen is heel herkenbaar. Houd je een tijdje aan de kleine stap, ook op goede dagen. Een therapeut kan helpen de maat te vinden.
reply-H-RECUR = Vervelend dat het terugkomt. Doorgaan met kleine stappen helpt, en een therapeut kan met je zoeken waar het door komt.
reply-H-LONG = Dat is een lange tijd. Je hoeft het niet alleen te doen: kleine vaste stappen helpen, en een therapeut denkt graag mee.

reach-phone = { $clinic } bel je op { $phone }, tijdens { $hours }. Daar kun je ook naar je therapeut vragen.
reach-no-phone = Bel of mail { $clinic } om je therapeut te bereiken.
