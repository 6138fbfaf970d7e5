# Een tip aan veel mensen: schrijven, kiezen voor wie, bekijken, versturen, volgen. Bron: FLOWS.md, "/bericht".
# $n: een aantal. $state, $reason, $who: een van de teksten hieronder.

## Wat de patiënt leest

tip-from = Een tip van { $clinic }
tip-words = { $words }
tip-rider = <i>Dit geldt als je geen alarmsignalen hebt. Welke dat zijn? Kijk bij /hulp.</i>
tip-section = <i>Uit het artikel: { $section }</i>
tip-no-more = Niet meer zulke tips

## Voor wie

tip-segment =
    <b>Een tip sturen</b>
    Voor wie? Nu: { $who }.
    { $n ->
        [0] Op dit moment krijgt niemand hem.
        [1] Eén patiënt krijgt hem.
       *[other] { $n } patiënten krijgen hem.
    }
tip-who-all = alle patiënten
tip-who-and = { $above } + { $below }
tip-who-or = { $above } of { $below }
tip-who-phase = fase { $n }
tip-who-active = actief in de laatste { $n } dagen
tip-who-silent = { $n } dagen of langer stil
tip-complaint-acute = acute klacht
tip-complaint-hernia = hernia of zenuwpijn
tip-complaint-osteoarthritis = artrose
tip-complaint-chronic = langdurige klacht
tip-complaint-unknown = klacht onbekend
tip-left-out = Niet: { $reasons }.
tip-left-out-and = { $above }, { $below }
tip-left-out-stopped = { $n } gestopt
tip-left-out-blocked =
    { $n ->
        [1] 1 heeft de coach geblokkeerd
       *[other] { $n } hebben de coach geblokkeerd
    }
tip-left-out-new = { $n } nog bezig met beginnen
tip-left-out-paused = { $n } met pauze
tip-left-out-held = { $n } in de wacht na een alarmsignaal
tip-left-out-no_consent = { $n } zonder toestemming voor tips
tip-btn-complaint = Klacht
tip-btn-phase = Fase
tip-btn-slot = Moment
tip-btn-days = Actief of stil
tip-btn-everyone = Iedereen
tip-btn-next = Verder
tip-btn-drop = Weggooien
tip-mark-off = ☐ { $what }
tip-mark-on = ☑ { $what }
tip-ask-complaint = Welke klachten? Je kunt er meer kiezen. Niets gekozen is alles.
tip-ask-phase = Welke fases? Je kunt er meer kiezen. Niets gekozen is alles.
tip-ask-slot = Wie heeft een herinnering op dit moment? Niets gekozen is iedereen.
tip-ask-days = Actief of juist stil? Kies, of typ bijvoorbeeld “10 dagen stil”.
tip-days-active = { $n } dagen actief
tip-days-silent = { $n } dagen stil
tip-days-any = Maakt niet uit

## Schrijven

tip-write =
    Schrijf je tip nu, of stuur een foto, filmpje of spraakbericht met tekst eronder. Schrijf niets wat maar over één patiënt gaat.
tip-write-en = Schrijf nu de Engelse versie, of stuur er een foto of filmpje bij.
tip-write-nl = Schrijf nu de Nederlandse versie, of stuur er een foto of filmpje bij.
tip-btn-library = Kant-en-klare tips
tip-too-long = Dat zijn { $n } tekens. Er passen er { $most }. Kun je het korter maken?
tip-one-at-a-time = Dat is een album. Stuur één foto of filmpje tegelijk.
tip-not-this = Dit kan ik niet doorsturen. Een foto, filmpje of spraakbericht wel.
tip-other = Van hen lezen er { $n } Engels. Wil je de tip ook in het Engels schrijven?
tip-other-nl = Van hen lezen er { $n } Nederlands. Wil je de tip ook in het Nederlands schrijven?
tip-btn-other = Ja, ook schrijven
tip-btn-same = Nee, iedereen krijgt deze
tip-theme = Over welk onderwerp?
tip-theme-why = Waarom bewegen
tip-theme-rest = Rust en stijfheid
tip-theme-walking = Wandelen
tip-theme-gentle = Soepel en aansturen
tip-theme-strength = Kracht
tip-theme-building = Opbouwen
tip-theme-day = Door de dag heen
tip-theme-trust = Pijn en vertrouwen
tip-theme-help = Hulp vragen
tip-theme-count = { $theme } ({ $n })
tip-pick = Welke tip? Alleen tips die passen bij: { $who }.
tip-title = { $title }

## Bekijken en versturen

tip-preview =
    <b>Zo ziet je tip eruit.</b>
    { $n ->
        [0] Op dit moment krijgt niemand hem.
        [1] Eén patiënt krijgt hem.
       *[other] { $n } patiënten krijgen hem.
    }
    Voor: { $who }
    { $when }
tip-when-now = Eerste: { $first }. Laatste: { $last }.
tip-when-at = Op { $first }. Laatste: { $last }.
# Waar de eerste en de laatste hem in dezelfde minuut krijgen
tip-when-once = Komt aan: { $first }.
tip-when-own = Op { $first }, ieder op de eigen klok.
tip-tomorrow = Pas morgen, want vandaag kwam er al een bericht: { $n }.
tip-btn-send =
    { $n ->
        [1] Verstuur aan 1 patiënt
       *[other] Verstuur aan { $n }
    }
tip-btn-hand = Leg klaar voor verzending
tip-btn-when = Op een tijd
tip-btn-now = Toch meteen
tip-btn-test = Test aan mij
tip-btn-text = Andere tekst
tip-btn-who = Voor wie
tip-tested = Hierboven staat de tip zoals een patiënt hem krijgt.
tip-changed = Er is net iets veranderd. Nu krijgen hem: { $n }. Klopt dat nog?
tip-nobody = Op dit moment krijgt niemand deze tip. Kies een andere groep.
tip-sent-off = Ik verstuur hem. Hieronder zie je hoe ver ik ben.
tip-handed = Je tip ligt klaar. Wie mag versturen, krijgt een bericht.
tip-nobody-sends = Op dit moment kan niemand anders hem versturen. Ik bewaar hem als concept.
tip-ready = Er ligt een tip van een collega klaar om te versturen.
tip-btn-look = Bekijk
tip-ready-gone = Deze tip is al verstuurd of weggegooid.
tip-ask-when = Wanneer? Kies, of typ bijvoorbeeld “morgen 9 uur” of “vrijdag 14:30”.
tip-when-past = Dat moment is al voorbij. Kies een later moment, binnen twee weken.
tip-ask-clock = Sommigen wonen in een andere tijdzone. Hoe bedoel je { $time }?
tip-btn-own = Ieder op eigen klok
tip-btn-moment = Iedereen tegelijk
tip-today = vandaag { $time }
tip-next-day = morgen { $time }
tip-weekday = { $day } { $time }
tip-dated = { $day } { $date }
tip-draft = Je hebt nog een tip in de maak. Verdergaan?
tip-btn-go-on = Verder
tip-btn-anew = Opnieuw beginnen
tip-dropped = Weggegooid. Er is niets verstuurd.
tip-no-right = Tips schrijven is in deze praktijk voor anderen. Vraag het je beheerder.

## Volgen

tip-progress =
    <b>{ $state }</b>
    { $bar } { $percent } %
    { $done } van { $total }
tip-state-freezing = Je tip wordt klaargezet
tip-state-ready = Je tip staat klaar
tip-state-running = Je tip is onderweg
tip-state-paused = Je tip staat stil
tip-state-failures = Je tip staat stil: te veel mislukt
tip-state-cancelled = Je tip is geannuleerd
tip-state-done = Je tip is verstuurd
tip-btn-pause = Pauze
tip-btn-resume = Hervat
tip-btn-cancel = Annuleer
tip-btn-list = Lijst (CSV)
tip-btn-retry = Stuur { $n } onzekere opnieuw
tip-report-done = <b>Je tip is klaar.</b> { $total } ontvangers:
tip-report-cancelled = <b>Je tip is geannuleerd.</b> { $total } ontvangers:
tip-report-live = <b>{ $state }.</b> { $total } ontvangers:
tip-fate-sent = { $n } verstuurd
tip-fate-blocked =
    { $n ->
        [1] 1 heeft de coach geblokkeerd
       *[other] { $n } hebben de coach geblokkeerd
    }
tip-fate-failed = { $n } mislukt
tip-fate-unknown = { $n } onzeker: misschien aangekomen
tip-fate-skipped = { $n } overgeslagen
tip-fate-expired = { $n } te laat
tip-fate-cancelled = { $n } geannuleerd
tip-fate-erased = { $n } gewist op eigen verzoek
tip-fate-waiting = { $n } nog te gaan
tip-moved = { $n } daarvan op een later moment
tip-reason-line = { $reason }: { $n }
tip-reason-inactive = Pauze of gestopt
tip-reason-no_consent = Wil geen tips meer
tip-reason-late = Te laat om nog te sturen
tip-reason-held = Wacht na een alarmsignaal
tip-reason-cap = Had al een bericht die dag
tip-reason-quiet_hours = In de stille uren
tip-standstill =
    <b>Je tip staat stil.</b>
    Tien keer achter elkaar is het versturen mislukt. Kijk eerst wat er is. Hervatten kan altijd; wie hem al heeft, krijgt hem niet nog eens.
tip-turned-paused = Gepauzeerd.
tip-turned-running = We gaan verder.
tip-turned-cancelled = Geannuleerd.
tip-turned-retry = Ik stuur ze opnieuw.
tip-too-late = Dat kan nu niet meer.
tip-test-button = Bij een patiënt zet deze knop de tips uit.
tip-list = De lijst met ontvangers. Namen staan er alleen bij van je eigen patiënten die dat goed vinden.
tip-list-header = nr;naam;taal;resultaat;reden;moment
tip-history = <b>Verstuurde tips</b>
tip-past-line = { $n }. { $when } · { $state } · { $sent } van { $total }
tip-past-none = Er is nog geen tip verstuurd. Met /bericht schrijf je de eerste.
tip-btn-new = Nieuwe tip
tip-open = { $n }
