# Alarmsignalen: de korte lijst, terugnemen, de dag erna, en weer verdergaan. De alarmteksten staan in advice.ftl.
# Bron: CLINICAL.md, paragraaf 2.

## De korte lijst: E1, E2 en E3 in één regel, dan E4, U1 en U2

screen-ask =
    Is het echt zo? Tik aan wat nu klopt:
    • doof of tintelend tussen je benen, of nieuwe problemen met plassen, ontlasting of seks
    • pijn, tintelen of zwakte in beide benen
    • een slepende voet of een been dat wegzakt
    • koorts, rillingen of echt ziek
screen-none = Nee, geen van deze
screen-line-cauda = Doof gevoel, plas, ontlasting
screen-line-both_legs = Beide benen
screen-line-leg_weakness = Slepende voet, zwak been
screen-line-fever = Koorts of echt ziek

screen-closed = De lijst met alarmsignalen:

# Na [Dat bedoelde ik niet]
screen-back-withdraw = Goed dat je het zegt. Voor de zekerheid één vraag: heb je nu een van deze dingen?
# Na [Had ik al, mijn arts weet ervan]
screen-back-known = Dank je, dan weet ik dat je arts ervan weet. Is een van deze dingen nieuw, of erger dan je arts weet?
screen-clear = Fijn, dan gaan we gewoon verder. Komt een van deze dingen er later bij, bel dan meteen.
screen-unlocked = Dank je. Je programma loopt weer. Komt een van deze dingen er later bij, bel dan meteen.
screen-still-locked = Dank je. Er staat nog een ander signaal open, dus je programma wacht nog. Met /vandaag zie je hoe je verdergaat.

# Na [Weet ik niet]
screen-more = Dat mag. Dan één makkelijke vraag: is er vandaag iets anders dan normaal met plassen, op de wc, tussen je benen of in de kracht van je benen, of heb je koorts?
screen-more-no = Nee, alles is gewoon
screen-more-yes = Ja, er is iets anders

# Na een half uur zonder antwoord
screen-again = Ik vraag het nog één keer, omdat het belangrijk is. Je oefeningen wachten tot je antwoord.
screen-expired = Deze vraag is voorbij. Heb je een van deze dingen wel? Bel dan meteen, en wacht niet op mij.

## Onder een alarmtekst

btn-withdraw = Dat bedoelde ik niet
btn-known = Had ik al, mijn arts weet ervan
despair-yes = Ja, zo voel ik me
despair-withdrawn = Dank je, dan is dat duidelijk. Wordt het toch zwaar: 113 (of gratis 0800-0113) is er dag en nacht, en in nood { $emergency }.

## Een ander dan de patiënt

other-person =
    Gaat het om iemand anders? Bel voor diegene.
    Moeite met plassen of ontlasting, een doof gevoel tussen de benen, zwakte in beide benen, of koorts met rugpijn: bel meteen de huisarts of de huisartsenspoedpost.
    Pijn op de borst, benauwd, een zwaar ongeluk of snel erger: bel { $emergency }.
    Wil iemand niet meer leven? Bel 113, in nood { $emergency }.

## Een signaal dat de arts al kent

known-sign = Je arts weet hier al van. Is het zoals altijd, of nieuw of erger? Bij nieuw of erger: bel nu je huisarts of de huisartsenspoedpost, in nood { $emergency }.
known-sign-same = Zoals altijd
known-sign-worse = Nieuw of erger
known-sign-fine = Goed, dan blijft alles zoals het was. Verandert het, meld het dan meteen.

## De dag erna, drie dagen lang

spoken = Hoe is het nu? Heb je iemand gesproken: je huisarts, de huisartsenspoedpost of je therapeut?
spoken-yes = Goed zo. Je programma wacht nog even. Mag je weer bewegen van je arts? Tik dan hieronder.
# Wie daarna "nee" of "nog niet" typt
spoken-wait = Dat geeft niets. Je programma wacht tot je arts zegt dat het weer mag. Tik dan hieronder. Wordt het erger, bel dan meteen.
btn-release = Arts heeft gekeken, ik mag weer
btn-release-appointment = Arts of therapeut vindt het goed
released = Fijn! Je programma loopt weer en je krijgt weer berichten. Begin rustig. Komt een klacht terug of wordt het erger, bel dan meteen.
released-start = Fijn! Dan gaan we verder waar we waren. Komt een klacht terug of wordt het erger, bel dan meteen.
