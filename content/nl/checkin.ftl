# De vragen van een check-in, en wat er onder een advies staat. Het advies zelf staat in advice.ftl.
# Bron: FLOWS.md (een dag) en CLINICAL.md, paragraaf 4.

## Hoeveel pijn? De opening van de herinnering staat erboven

pain-morning = Hoe is je rug nu? 0 is geen pijn, 10 de ergste pijn die je kunt bedenken.
pain-after = Hoe is je rug nu, na het bewegen? 0 is geen pijn, 10 de ergste pijn die je kunt bedenken.
pain-day = Hoe was je rug gemiddeld in de laatste 24 uur? 0 is geen pijn, 10 de ergste pijn die je kunt bedenken.
pain-loose = Hoeveel pijn heb je nu? 0 is geen pijn, 10 de ergste pijn die je kunt bedenken.
# Na "zes en een half": de twee hele cijfers staan eronder
pain-between = Dat zit ertussenin. Welk van deze twee past het best?
pain-outside = Dat cijfer staat niet op de schaal van 0 tot 10.

btn-changed = Er is iets veranderd
btn-change = Wijzig

## Wat voor pijn?

character = Wat voor pijn is het nu?
character-dull = zeurend
character-stiff = stijf
character-sharp = scherp
character-radiates = straalt uit naar been
character-good = gewoon goed

leg = Is dat zoals je het kent, of is het erger?
leg-known = Zoals ik het ken
leg-worse = Erger

# In het bericht van een vraag die niet is beantwoord
question-expired = Deze vraag is voorbij. Dat geeft niets.

## Iemand schrijft hoe het voelt, zonder cijfer. De vraag naar het cijfer staat eronder

lead-severe = Dat klinkt heftig. Gaat het echt niet meer? Bel dan je huisarts of de huisartsenspoedpost.
lead-worse-after = Meer pijn na het bewegen: goed dat je het zegt.
lead-mild = Een beetje pijn, dank je. Geef er ook een cijfer bij, dan kan ik het volgen.
lead-better = Fijn om te horen! Geef er ook een cijfer bij, dan kan ik het volgen.

## Onder een advies

# 's Avonds, als het cijfer niets verandert aan wat er vandaag al gezegd is
evening-calm = Dank je, dit cijfer past bij vandaag. Morgen weer een dag; slaap lekker straks.
told-therapist = Je therapeut krijgt hier bericht van. Heb je nu hulp nodig, wacht daar dan niet op.

# $phone, $hours: van de kliniek
call-clinic = { $clinic } bel je op { $phone } ({ $hours }).

btn-why = Waarom?
why-lifted = Door wat je bij de start vertelde, hoort een arts nieuwe heftige of oplopende pijn bij jou dezelfde dag te bekijken.
why-gone = Dit advies is te lang geleden om nog uit te leggen. Onder elk nieuw advies staat weer een Waarom.
btn-alarm-signs = Alarmsignalen
btn-therapist = Bericht aan mijn therapeut
btn-phone = Nummer kliniek kopiëren
btn-swap = Zachtere oefening
btn-times = Andere tijden
btn-leg-gone = Uitstraling is weg
btn-leg-checked = Er is naar gekeken

# Iemand schrijft dat het niet meer uitstraalt
leg-ask-gone = Is de uitstraling naar je been helemaal weg?
btn-leg-stays = Nog niet helemaal
leg-stays = Goed, dan houd ik er rekening mee. Laat het weten als het weg is of erger wordt.
leg-gone = Fijn dat het weg is! Komt het terug, meld het dan meteen.
leg-checked = Goed dat er iemand naar gekeken heeft. Wordt de uitstraling erger of anders, meld het dan meteen.

## Een stap erbij (D16): er verandert niets zonder ja

step-yes = Ja, graag
step-no = Nog niet
step-not-yet = Prima, we laten het zo. Ik vraag het later nog eens.
# $walk: de nieuwe wandeling
step-walking = Mooi! Vanaf nu: { $walk }. Je oefeningen blijven zoals ze zijn.
step-exercise = Mooi! Je oefeningen gaan een klein stapje omhoog. Je wandeling blijft zoals hij is.
step-passed = Dit past nu even niet: er is intussen iets veranderd. Ik stel het later opnieuw voor.

## Een hulpaanbod: hoogstens eens in de 14 dagen (H-RECUR, H-TRUST, H-START, H-LONG)

offer-H-RECUR = Komt het steeds terug? Dan is het slim om met een therapeut te kijken waar dat door komt.
offer-H-TRUST = Vind je bewegen spannend? Een therapeut kan een keer meedoen, dat geeft vertrouwen.
offer-H-START = Weet je niet goed waar je begint? Een therapeut kan de eerste stap samen met je kiezen.
offer-H-LONG = Je hebt hier al een tijd last van. Je hoeft het niet alleen te doen: een therapeut denkt graag met je mee.

## Eén klein weetje, hoogstens één per dag

fact-M-TOO-HEAVY = Wist je dat? Bijna iedereen doet weleens te snel te veel. Een stap terug hoort er gewoon bij.
fact-M-NO-VARIETY = Wist je dat? Wisselen tussen lopen, soepel bewegen en rustig oefenen helpt meer dan steeds hetzelfde.
fact-M-SKIP-WALK = Wist je dat? Een kort wandelingetje lijkt weinig, maar juist dat slaan mensen te vaak over.
fact-F-EFFECTS = Wist je dat? Wie beweegt, voedt de schijven in zijn rug: ze zuigen dan vocht op.
fact-R-RHYTHM = Wist je dat? Een vast ritme, zoals bij wandelen of fietsen, maakt gevoelige zenuwen rustiger.
fact-F-WALK-SOON = Wist je dat? Na een paar dagen elke dag lopen merken veel mensen dat ze losser zijn.
fact-F-TISSUE = Wist je dat? Spieren knappen beter op van vaak een klein beetje dan van af en toe veel.
fact-M-BACK-ONLY = Wist je dat? Een sterke rug begint bij je benen en billen. Die vangen veel op.
fact-F-SAFE-SIGNAL = Wist je dat? Elke keer dat bewegen goed gaat, leert je lijf dat het veilig is.
fact-M-NO-MOB = Wist je dat? Kracht werkt pas goed als je ook soepel blijft. Sla het losmaken niet over.
fact-F-SCIENCE = Wist je dat? Mensen die bewegen slapen vaak beter, en goed slapen maakt pijn makkelijker te dragen.

## Korte regels bij een tik

toast-old = Deze knop hoort bij een oudere vraag. Kijk bij het laatste bericht, of typ gewoon wat je wilt zeggen.
toast-too-late = Wijzigen kan tot tien minuten erna. Geef gerust een nieuw cijfer met /pijn.
toast-settled = Dit is al geregeld.
toast-noted = Dat staat al genoteerd.
