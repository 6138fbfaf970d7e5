# Antwoorden op vragen over bewegen, en alles wat geen vast gesprek is. De kennis komt uit content/article.toml.
# Bron: FLOWS.md (op elk moment) en VOCABULARY.md, paragraaf 3.

# $section: waar het in het artikel staat
answer-section = <i>Uit: { $section }</i>

## Eén antwoord per onderwerp

# Q1, R-JUST-ENOUGH
answer-may_i_move = Ja, bijna altijd. Rugpijn is meestal geen reden om stil te blijven; het gaat om de hoeveelheid. Begin met wat prettig voelt en doe elke dag een beetje. Heb je een alarmsignaal, bel dan eerst je huisarts.
# Q2
answer-can_moving_damage = Nee, niet als je gewoon en beheerst beweegt. Pijn bij het bewegen betekent niet dat er iets stukgaat. Je rug is gemaakt om te bewegen en wordt er soepeler en sterker van.
# R-STOP-SHARP, R-MILD-PAIN
answer-stop_when_it_hurts = Bij een beetje pijn hoef je niet op te houden. Stop met een oefening als de pijn scherp of heftig wordt, of uitstraalt naar je been. Meld het dan hier; straalt het nieuw of erger uit, vraag dan eerst je therapeut.
# Q4, R-STRENGTH
answer-does_it_last = Ja. Bewegen is een van de beste manieren om er op de lange duur beter van te worden, zeker als er later ook wat kracht bij komt. Het moet wel een gewoonte worden: elke dag een beetje.
# R-ALWAYS-SAFE
answer-what_is_always_safe = Rustig wandelen en zachte, soepele bewegingen kunnen altijd, als je geen alarmsignalen hebt. Houd een tempo aan waarbij je kunt praten, en maak het klein op een mindere dag.
# F-REST-BRIEF, F-REST-COSTS
answer-rest = Even rusten mag en kan opluchten. Lang rusten werkt tegen je: je rug wordt stijver, je spieren slapper en je zenuwen gevoeliger. Sta vaak op en doe kleine dingen.
# R-WALK-BASE, R-RHYTHM
answer-walking = Wandelen is het fundament. Het vaste ritme maakt je zenuwen rustig, je heupen doen mee en je rug hoeft niet te veel. Loop op makkelijke schoenen, in een tempo waarbij je kunt praten. In stukjes mag ook.
# DOSE-WALK, R-START-LOW
answer-walking_dose = Mik op 10 tot 30 minuten per dag. Is dat te veel, begin dan met een paar minuten, een paar keer per dag. Bij je wandeling van vandaag staat hoeveel er nu bij je past.
# R-MOB-GENTLE, X-MOB
answer-mobility = Mobiliteit is zacht en beheerst bewegen, geen training. Denk aan je bekken kantelen, je bovenrug draaien of zijwaarts buigen. Het maakt ruimte, en je rug is daarna klaar voor meer.
# R-MOTOR, R-MOTOR-WHO
answer-motor_control = Motor control is oefenen met aansturen: de juiste spieren doen op tijd mee. Je beweegt dan vloeiender en met meer vertrouwen. Het is vooral zinvol als klachten lang duren of telkens terugkomen.
# R-STRENGTH, F-CONTROL
answer-strength = Kracht is nodig voor een resultaat dat blijft: in je billen, heupen, bovenrug en romp. We beginnen ermee als soepel bewegen en aansturen goed gaan. Licht is een prima begin.
# R-CARDIO-LIGHT
answer-cardio = Rustig fietsen, stevig wandelen, roeien of de crosstrainer: allemaal goed. Het hoeft niet zwaar te zijn. Kun je er nog bij praten, dan zit je goed.
# R-PHASES
answer-phases = We bouwen op in vier fases: eerst soepel bewegen, dan spieren aansturen, dan kracht, en dan alles wat je in het gewone leven doet. Je wandeling blijft er altijd bij.
# R-START-LOW, R-NO-RISE-AFTER, R-REPEAT
answer-build_up = Begin laag en ga in kleine stappen omhoog. Wat pijn mag, als het na afloop maar niet duidelijk meer is. Liever elke dag een beetje dan één keer per week veel.
# F-ACUTE-MOVE, C-ACUTE-1, C-ACUTE-2, C-ACUTE-3, C-ACUTE-4
answer-acute = Schiet het in je rug, dan durf je vaak haast niet te bewegen. Toch helpt licht bewegen juist nu: korte stukjes lopen, je bekken rustig kantelen, vaak opstaan en niets zwaars ineens.
# C-HERNIA-1, C-HERNIA-2, C-HERNIA-3, C-HERNIA-4, F-HERNIA-REST
answer-hernia =
    Ook dan is bewegen nodig, maar in kleine porties.
    Bij een hernia of zenuwpijn: kalm wandelen, je heupen soepel houden, aansturen met weinig gewicht en niets forceren. Is de pijn in je been nieuw of erger, vraag dan eerst hulp.
# F-ARTROSE, C-ARTROSE-SIT
answer-osteoarthritis =
    Bewegen werkt dan juist extra goed.
    Met artrose word je er minder stijf van wakker en je spieren nemen werk over. Zit niet lang achter elkaar; maak je elk half uur even los.
# F-CHRONIC, C-CHRONIC-1, C-CHRONIC-MIX
answer-chronic = Duurt de pijn al lang, dan is je zenuwstelsel vaak overgevoelig geworden. Je brein leert opnieuw dat bewegen kan. De beste mix is wandelen, aansturen en een beetje kracht, met kleine vaste stappen.
# C-ARTROSE-SIT, T-MIDDAY
answer-sitting = Zitten is niet slecht, lang achter elkaar zitten wel. Sta elk half uur even op, rek je uit, loop een paar passen en ga dan anders zitten.
# M-WAIT, M-TOO-HEAVY, M-BACK-ONLY, M-NO-VARIETY, M-PASSIVE, M-NO-MOB, M-SKIP-WALK
answer-mistakes = Dit gaat vaak mis: wachten tot alle pijn weg is, te snel te zwaar, alleen de rug trainen, nooit afwisselen, alles van de behandeltafel verwachten, kracht zonder soepel bewegen, en wandelen overslaan omdat het zo weinig lijkt.
# F-MEDICINE, F-EFFECTS
answer-why_it_works = Bewegen doet veel tegelijk: het voedt je spieren en de schijven in je rug, maakt zenuwen rustiger en je rug losser, en het geeft vertrouwen. Daarom is het de basis en niet een extraatje.
# T-MORNING
answer-morning_routine = In de ochtend maak je je rug los: bekken kantelen, scharnieren in je heupen en je bovenrug rustig draaien. Dat kost een minuut of vijf.
# T-MIDDAY
answer-midday_routine = In de middag loop je een stukje en wissel je van houding: telkens even anders zitten of staan. Klein is goed, als het maar vaak is.
# T-EVENING
answer-evening_routine = In de avond ga je rustig afbouwen: soepel bewegen, lang uitademen, en na het eten een kalm rondje lopen.
# H-RECUR, H-RADIATE, H-TRUST, H-OVERLOAD, H-START, H-LONG
answer-when_to_seek_help =
    Vraag een therapeut om hulp als de pijn steeds terugkomt, uitstraalt naar je been of al lang duurt, als je jezelf telkens overbelast, als je niet durft te bewegen of niet weet hoe je begint.

    { alarm-signs-short }
# R-TREND, F-MILD-NOHARM
answer-bad_day = Een slechte dag hoort erbij; bijna iedereen heeft ze, en meestal is het de volgende dag weer minder. Kijk naar de lijn over dagen. Doe vandaag iets kleins wat goed voelt en geef gerust je cijfer door.

## Hoe een onderwerp op een knop heet

topic-may_i_move = Mag ik bewegen?
topic-stop_when_it_hurts = Stoppen bij pijn?
topic-does_it_last = Helpt het blijvend?
topic-rest = Rusten
topic-walking = Wandelen
topic-walking_dose = Hoeveel wandelen?
topic-mobility = Soepel bewegen
topic-motor_control = Spieren aansturen
topic-phases = De vier fases
topic-build_up = Hoe bouw ik op?
topic-sitting = Lang zitten
topic-mistakes = Veelgemaakte fouten
topic-why_it_works = Waarom het werkt
topic-morning_routine = Ochtendroutine
topic-midday_routine = Middagroutine
topic-when_to_seek_help = Wanneer hulp vragen?

btn-exercises = Oefeningen
btn-to-therapist = Vraag aan mijn therapeut
btn-help = Hulp
btn-start = Opnieuw beginnen

ask-how = Wat wil je weten over bewegen met je rug? Typ je vraag in gewone woorden, of kies er een.

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
media-location = Bedankt, maar ik doe niets met plaatsen. Je tijdzone stel je in met /tijden.
media-contact = Bedankt, maar ik bewaar geen adressen of nummers.
media-other = Daar kan ik niets mee. Typ het in een paar woorden, dan lees ik het.
alarm-line = Doof gevoel tussen je benen, problemen met plassen of ontlasting, zwakte in beide benen? Bel meteen je huisarts of de huisartsenspoedpost, en in nood { $emergency }.

## Wie nog niet meedoet

stranger = Deze coach is voor patiënten van { $clinic }. Vraag daar om een link, dan kunnen we beginnen. Is het dringend? Bel je huisarts of de huisartsenspoedpost, en in nood { $emergency }.
stopped = Je bent gestopt met de coach, dus ik bewaar niets van wat je schrijft. Wil je weer beginnen? Dat kan zo.

## Wat iemand vertelt zonder alarmsignaal: een rustig aanbod (H-TRUST, H-START, H-OVERLOAD, H-RECUR, H-LONG)

reply-H-TRUST = Dat is heel gewoon: na pijn is bewegen spannend. Begin met iets kleins wat goed voelt, een paar minuten lopen of je bekken kantelen. Een therapeut kan het een keer met je samen doen.
reply-H-START = Begin klein: één kort stukje lopen vandaag is genoeg. Je oefeningen staan klaar bij /vandaag. Een therapeut kan de eerste stap samen met je kiezen.
reply-H-OVERLOAD = Telkens te veel doen is heel herkenbaar. Houd je een tijdje aan de kleine stap, ook op goede dagen. Een therapeut kan helpen de maat te vinden.
reply-H-RECUR = Vervelend dat het terugkomt. Doorgaan met kleine stappen helpt, en een therapeut kan met je zoeken waar het door komt.
reply-H-LONG = Dat is een lange tijd. Je hoeft het niet alleen te doen: kleine vaste stappen helpen, en een therapeut denkt graag mee.

reach-phone = { $clinic } bel je op { $phone }, tijdens { $hours }. Daar kun je ook naar je therapeut vragen.
reach-no-phone = Bel of mail { $clinic } om je therapeut te bereiken.
