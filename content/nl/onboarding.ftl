# Kennismaken: van het welkom tot het eerste advies. Variabelen zonder toelichting zijn die van de praktijk.
# Bron van de lijsten: CLINICAL.md, paragraaf 2; van de toestemmingen: paragraaf 6. Eén vraag tegelijk.

language-nl = Nederlands
language-en = English

## Welkom

onboarding-welcome =
    Welkom! Ik ben de coach van { $clinic }. Ik help je elke dag een beetje te bewegen.

    • Ik ben een programma: niemand leest live mee.
    • Is er haast bij? Bel je huisarts of de huisartsenspoedpost. In levensgevaar: bel { $emergency }.
    • De berichten gaan via Telegram.

    Eerst een paar korte vragen. Tikken mag, typen ook.

onboarding-welcome-back = Fijn dat je er weer bent. We gaan verder waar we waren.

onboarding-link-needed =
    Hallo! Deze coach is er voor mensen die van { $clinic } een eigen link hebben gekregen. Heb je die? Tik op de link, dan beginnen we. Zo niet: vraag ernaar bij je therapeut.

    Is er haast bij? Bel je huisarts of de huisartsenspoedpost. In levensgevaar: bel { $emergency }.

onboarding-link-invalid =
    Deze link werkt niet meer. Een link is één keer te gebruiken, en niet langer dan een week. Vraag { $clinic } om een nieuwe.

    Is er haast bij? Bel je huisarts of de huisartsenspoedpost. In levensgevaar: bel { $emergency }.

onboarding-other-role =
    Deze link is bedoeld voor iemand die bij { $clinic } werkt. Jij gebruikt de coach al als patiënt, en beide tegelijk kan niet. Er verandert niets.

## Toestemming

onboarding-consent-coaching =
    Mag ik je coachen, en daarvoor je antwoorden bewaren?

    Het gaat om je gezondheid: je klacht, je pijncijfers en wat je doet. Stoppen kan altijd met /stop, alles wissen met /gegevens.

onboarding-yes-may = Ja, dat mag

onboarding-refused =
    Dat is goed. Dan stuur ik je niets en bewaar ik niets over je rug.
    Bedenk je je later? Stuur /start, dan beginnen we opnieuw.

    Krijg je klachten waar je van schrikt? Wacht dan niet: bel je huisarts of de huisartsenspoedpost. In levensgevaar: bel { $emergency }.

onboarding-consent-therapist =
    Mag je therapeut met je meekijken?

    Die ziet dan je voornaam, je pijncijfers en wat je doet, en krijgt bericht bij een alarmsignaal. Reageert je therapeut niet, dan mag een collega van { $clinic } een dag meekijken. Nee zeggen mag gerust.

onboarding-consent-tips = Mag een therapeut van { $clinic } je af en toe een tip sturen?
## De lijst met alarmsignalen: RF-E1 tot RF-S7. De nummers staan ook op de knoppen.

onboarding-safety =
    Eerst je veiligheid. Heb je iets hiervan, nieuw of erger?

    1. Doof tussen je benen, of plassen, ontlasting of seks ineens anders
    2. Pijn, tintelen of zwakte in beide benen
    3. Zwaar ongeluk of zware val
    4. Pijn op de borst, benauwd of flauwgevallen
    5. Ineens scheurende pijn in buik en rug
    6. Been zakt weg of voet sleept
    7. Koorts of echt ziek
    8. Pijn niet uit te houden
    9. Kleine val, met botontkalking of prednison
    10. Kanker gehad, nu nieuwe rugpijn
    11. Zomaar afgevallen
    12. ’s Nachts erger, hoe je ook ligt
    13. Rug van vorm veranderd, of pijn tussen je schouderbladen
    14. Na zes weken niets beter, nog geen arts gezien

onboarding-sign-cauda = 1 Doof
onboarding-sign-both-legs = 2 Benen
onboarding-sign-accident = 3 Ongeluk
onboarding-sign-chest = 4 Borst
onboarding-sign-tearing = 5 Buik
onboarding-sign-weakness = 6 Voet
onboarding-sign-fever = 7 Koorts
onboarding-sign-unbearable = 8 Pijn
onboarding-sign-fracture = 9 Val
onboarding-sign-cancer = 10 Kanker
onboarding-sign-weight = 11 Dunner
onboarding-sign-night = 12 Nacht
onboarding-sign-shape = 13 Vorm
onboarding-sign-no-improvement = 14 Weken

onboarding-safety-simple =
    Geeft niks. Dan vraag ik het anders.

    Gaat plassen en ontlasting zoals altijd, voel je alles tussen je benen, kun je goed op beide benen staan, en ben je niet ziek of benauwd?

onboarding-safety-all-normal = Ja, alles is zoals altijd

onboarding-safety-which = Kies dan wat er het meest op lijkt. Twijfel je tussen twee? Neem het laagste nummer.

onboarding-held = Heeft een arts gekeken en mag je verder? Stuur dan /start.
onboarding-held-open = Heeft een arts gekeken en mag je verder? Tik dan hieronder.

## Wie eerst iemand spreekt, en wat goed is om te weten

onboarding-exclusions = Hoort er iets van dit lijstje bij jou? Tik alles aan. Soms praat je beter eerst met een arts of therapeut.

marked = ☑ { $choice }
unmarked = ☐ { $choice }
none-of-these = Nee, geen van deze
both = { $a }, { $b }

onboarding-under-18 = Onder 18
onboarding-pregnant = Zwanger
onboarding-surgery = Rugoperatie, afgelopen jaar
onboarding-heart = Hartziekte, niet onder controle
onboarding-active-cancer = Nu kanker
onboarding-first-episode = 1e rugpijn, onder 20 of 55+
onboarding-cancer = Kanker gehad
onboarding-osteoporosis = Botontkalking
onboarding-steroids = Lang prednison gebruikt
onboarding-immunity = Lage weerstand

onboarding-minor =
    Dank je dat je dit eerlijk zegt. Deze coach is voor volwassenen, dus ik stop hier en bewaar er verder niets over.

    Heb je last van je rug? Vertel het thuis, en vraag je huisarts om mee te denken. In levensgevaar: bel { $emergency }.

onboarding-excluded = Dank je, goed dat ik dit weet. Bij jou hoort er eerst iemand mee te denken die jou kent.

onboarding-wait-pregnant = • Je bent zwanger. Vraag je verloskundige of therapeut welke beweging nu bij je past.
onboarding-wait-surgery = • Je bent aan je rug geopereerd. Vraag je arts of therapeut wat je al mag.
onboarding-wait-heart = • Je hart vraagt aandacht. Vraag je huisarts of cardioloog hoeveel inspanning goed is.
onboarding-wait-cancer = • Je hebt nu kanker. Vraag je behandelaar welke beweging goed voor je is.

onboarding-excluded-next = Tot die tijd krijg je geen oefeningen van mij. Is het besproken en mag het? Tik dan hieronder, dan gaan we verder.

onboarding-doctor-agrees = Arts of therapeut vindt het goed

## Jouw rug

onboarding-complaint = Wat past het best bij jouw rug?
onboarding-complaint-acute = Spit, of pas begonnen
onboarding-complaint-hernia = Hernia of zenuwpijn
onboarding-complaint-osteoarthritis = Artrose
onboarding-complaint-chronic = Al lang, meer dan 3 maanden

onboarding-since = Wanneer is het begonnen?
onboarding-since-this-week = Minder dan een week geleden
onboarding-since-longer = Langer geleden

onboarding-radiation = Trekt de pijn door naar één been, of voelt dat been doof of tintelend?
onboarding-radiation-unclear = Weet je therapeut of arts er al van, of is het nieuw? Zo weet ik wat veilig is.
onboarding-radiation-known = Ja, arts of therapeut weet het
onboarding-radiation-new = Ja, nieuw of nog niet besproken

onboarding-pain = Hoeveel pijn heb je nu? 0 is geen pijn, 10 de ergste pijn die je kunt bedenken.
onboarding-pain-between = Je zit ertussenin. Welk van deze twee past het best?
onboarding-again = Het is een tijdje geleden dat je dit invulde. Daarom vraag ik het nog één keer.

onboarding-walking = Hoeveel wandel je nu op een gewone dag, alles bij elkaar?
onboarding-walking-0 = Bijna niet
onboarding-walking-5 = Ongeveer 5 minuten
onboarding-walking-10 = Ongeveer 10 minuten
onboarding-walking-20 = Ongeveer 20 minuten
onboarding-walking-30 = 30 minuten of meer

## Klaar: tussen deze twee staat het advies. $walk: de wandeling. $morning, $midday en $evening: een tijd, of "uit".

onboarding-done = Klaar, dank je wel!

onboarding-plan =
    <b>Vandaag</b>
    { $walk }. De oefeningen stuur ik je.

onboarding-reminders = Je hoort van me: ochtend { $morning }, middag { $midday }, avond { $evening }. Zo komt er een proefbericht.

onboarding-no-reminders = Je herinneringen staan uit. Stuur /tijden als je ze wilt, of /vandaag als je zelf wilt kijken.

onboarding-test = Dit is een proefbericht. Het werkt: zo komen je herinneringen binnen. Je hoeft nu niets te doen.
