# Stoppen, inzien en wissen. Bron: CLINICAL.md, paragraaf 6. Stoppen is net zo makkelijk als beginnen.

## Stoppen

stop = Wil je stoppen met de coach? Ik stuur je dan niets meer. Even pauze kan ook.
stop-yes = Ja, stop
stop-pause = Liever een pauze
stop-not = Nee, ga door
stop-goes-on = Fijn, we gaan gewoon door.
stop-nothing = De coach staat al uit: ik stuur je niets.
stop-done = Gestopt. Ik stuur je niets meer en je toestemming is ingetrokken. Met /start kun je altijd terugkomen.

## Wissen, in twee stappen

erase = Wil je ook dat ik alles wis wat ik over je heb bewaard?
erase-all = Wis mijn gegevens
erase-keep = Bewaar ze nog
erase-kept = Goed, ik heb niets gewist. Met /gegevens kan het later ook.
erase-sure = Weet je het zeker? Je cijfers, je plan en je tijden gaan weg, en dat kan niet terug. De coach stopt dan ook.
erase-yes = Ja, wis alles
erased =
    Je gegevens worden nu gewist. Dank je dat je het met me hebt geprobeerd. De berichten in deze chat kun je zelf verwijderen.

    Krijg je klachten waar je van schrikt? Bel je huisarts of de huisartsenspoedpost. In levensgevaar: bel { $emergency }.

## Inzien. $complaint: het woord op de knop. $ratings: hoeveel cijfers in de laatste vijf weken. $months: hoe lang het bewaard blijft.

data =
    <b>Wat ik over je bewaar</b>
    • Je rug ({ $complaint }) en wat je aantikte over je gezondheid
    • Je pijncijfers ({ $ratings } in vijf weken), wat je deed en wat ik je stuurde
    • Je plan, tijden, tijdzone, taal en voornaam

    Ik gebruik dit alleen om je te coachen. Van wat je typt, bewaar ik de betekenis, niet je woorden; alleen berichten van en naar je therapeut wel. Hoor ik { $months } maanden niets, dan wis ik alles; dat laat ik eerst weten.
data-complaint-unknown = nog niet duidelijk wat het is
data-download = Download mijn gegevens
data-correct = Cijfer verbeteren
data-stop = Stop met de coach
data-little = De coach staat nu uit. Wat er nog is van eerder, zoals je taal en voornaam, kan ik wissen.
data-therapist = Je therapeut kijkt met je mee.
data-no-therapist = Je therapeut kijkt niet met je mee.
data-tips = Je krijgt af en toe een tip.
data-no-tips = Je krijgt geen tips.
data-therapist-off = Therapeut mag niet meekijken
data-therapist-on = Therapeut mag meekijken
data-tips-off = Geen tips meer
data-tips-on = Wel tips graag

consent-therapist-on = Goed, je therapeut kan vanaf nu met je meekijken.
consent-therapist-off = Goed, je therapeut kan niet meer met je meekijken. De coach gaat gewoon door.
consent-tips-on = Goed, je krijgt af en toe een tip.
consent-tips-off = Goed, je krijgt geen tips meer. De coach gaat gewoon door.

toast-gone = Dat kan nu niet. Stuur /gegevens voor hoe het nu staat.
toast-already = Dat stond al zo.

## Een cijfer verbeteren. $which: een cijfer zoals op de knop. $time: hoe laat. $what: waarover. $n: het cijfer.

correct = Welk cijfer klopt niet?
correct-none = Van vandaag en gisteren heb ik geen cijfers. Oudere kan ik niet meer verbeteren.
correct-today = Vandaag { $time }, { $what }: { $n }
correct-yesterday = Gisteren { $time }, { $what }: { $n }
correct-asked-morning = ochtend
correct-asked-after = na bewegen
correct-asked-day = hele dag
correct-asked-loose = tussendoor
correct-asked-onboarding = begin
correct-ask =
    <b>{ $which }</b>

    Welk cijfer moet het zijn?
correct-remove = Verwijder dit cijfer
correct-removed = Dat cijfer is weg. Ik reken er niet meer mee.
correct-kept = Verbeterd. Vanaf nu reken ik met dit cijfer.
correct-unclear = Dat herkende ik niet. Kies een cijfer van 0 tot 10, of verwijder het.
correct-now = Hoe is het nu?

## Downloaden: de knoppen, en wat onder elk bestand staat.

download = Ik maak een bestand van wat ik over je bewaar. Welk soort wil je?
download-csv = Dagboek voor een rekenblad
download-fhir = Pijncijfers voor mijn arts (FHIR)
download-json = Alles (JSON)
download-csv-is = Je dagboek, voor Excel of een ander rekenblad. Het staat nu in deze chat: wie in je telefoon kan, kan het lezen.
download-fhir-is = Je pijncijfers in een vorm die een zorgsysteem kan lezen (FHIR). Je naam staat er niet in. Het bestand staat nu in deze chat.
download-json-is = Alles wat ik over je bewaar. Het staat nu in deze chat: wie in je telefoon kan, kan het lezen.

## Lang niets gehoord. $date: een dag, zoals "maandag 23 november".

notice =
    Wil je de coach nog gebruiken? Ik heb lang niets van je gehoord.

    Op <b>{ $date }</b> wis ik alles wat ik over je heb bewaard. Wil je dat niet? Tik dan hieronder of stuur me een bericht.
notice-keep = Bewaar mijn gegevens
notice-kept-title = Ik had lang niets van je gehoord.
notice-kept = Fijn, ik bewaar alles. Verder doen? Stuur /start.
