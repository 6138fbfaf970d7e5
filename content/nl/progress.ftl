# /voortgang: een plaatje van de laatste weken, met dezelfde feiten in woorden. Bron: FLOWS.md (een week);
# CLINICAL.md, paragraaf 3. Cijfers komen als tekst, met een komma.

# $weeks: hoeveel weken
progress-title = <b>De laatste { $weeks } weken</b>

# $average, $lowest, $highest: cijfers van 0 tot 10; $n: wat de laatste twee weken gewoon is
progress-pain = Pijn: gemiddeld { $average } ({ $lowest } tot { $highest }).
progress-pain-usual = Pijn: gemiddeld { $average } ({ $lowest } tot { $highest }), meestal { $n }.
progress-pain-same = Pijn: elke keer { $average }.
progress-pain-none = Pijn: geen cijfers in deze weken.

# $recent dagen waren gemiddeld $now, de $earlier dagen ervoor $before
progress-trend = Laatste { $recent } dagen { $now }, de { $earlier } ervoor { $before }: { $verdict }
progress-trend-stable = dit verschil is nog ruis.
progress-trend-equal = gelijk gebleven.
progress-trend-improving = <b>minder pijn</b>, en dat is meer dan ruis.
progress-trend-worsening = <b>meer pijn</b>, en dat is meer dan ruis. Doe rustig aan, en vraag gerust of je therapeut meekijkt.
# Voor de therapeut
progress-trend-seen-worsening = <b>meer pijn</b>, en dat is meer dan ruis.
progress-trend-unknown = Beter of slechter? Daarvoor zijn er nu te weinig cijfers.
# Met minder dan vijf cijfers
progress-young = Een paar dagen zijn nog geen lijn. Elk cijfer maakt het duidelijker.

# $minutes in totaal, $each op een dag waarop is gewandeld
progress-walked = Gewandeld: { $minutes } minuten, gemiddeld { $each } per wandeldag.
progress-walked-none = Gewandeld: nog niets aangetikt.
# $rated dagen met een cijfer, $active dagen waarop iets is gedaan, van de $all dagen
progress-days = Een cijfer op { $rated } en bewogen op { $active } van de { $all } dagen.
progress-days-rated = Een cijfer op { $rated } van de { $all } dagen.
progress-days-active = Bewogen op { $active } van de { $all } dagen.
# $n: 1 tot 4; $day en $month: de eerste dag ervan
progress-phase = Fase { $n } sinds { $day } { $month }.

# Nog geen enkel cijfer, en nog niets gedaan
progress-empty = Je plaatje is nog leeg, en dat geeft niets. Geef vandaag je eerste cijfer door; na een paar dagen zie je hier een lijn.

range-2 = 2 weken
range-6 = 6 weken
range-12 = 12 weken

## Op het plaatje zelf: kort, want het staat er groot. Geen HTML.

chart-title = Pijn en wandelen, { $weeks } weken
chart-pain = Pijn
chart-scale = 0 geen pijn, 10 ergst denkbaar
chart-walking = Wandelen, minuten per dag
chart-usual = meestal { $n }
chart-noise =
    met gewone
    schommeling
chart-average = dikke lijn: gemiddelde van 7 dagen
chart-gap = geen cijfer
chart-nothing = geen wandeling afgevinkt
chart-counted = geteld: afgevinkte wandelingen
chart-moved = ook bewogen
chart-decimal = ,
chart-phase-1 = fase 1
chart-phase-2 = fase 2
chart-phase-3 = fase 3
chart-phase-4 = fase 4
chart-month-1 = jan
chart-month-2 = feb
chart-month-3 = mrt
chart-month-4 = apr
chart-month-5 = mei
chart-month-6 = jun
chart-month-7 = jul
chart-month-8 = aug
chart-month-9 = sep
chart-month-10 = okt
chart-month-11 = nov
chart-month-12 = dec
