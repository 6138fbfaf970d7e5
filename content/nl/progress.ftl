# /voortgang: een plaatje van de laatste weken, met dezelfde feiten in woorden. Bron: FLOWS.md (een week);
# CLINICAL.md, paragraaf 3. Cijfers komen als tekst, met een komma.

# $weeks: hoeveel weken
progress-title = <b>De laatste { $weeks } weken</b>

# $average, $lowest, $highest: cijfers van 0 tot 10; $days van de $all dagen met een cijfer
progress-pain = Pijn: gemiddeld { $average } ({ $lowest } tot { $highest }), met een cijfer op { $days } van de { $all } dagen.
progress-pain-same = Pijn: steeds { $average }, met een cijfer op { $days } van de { $all } dagen.
progress-pain-none = Pijn: in deze weken gaf je geen cijfer door.
# $n: een heel cijfer
progress-usual = Meestal zit je rond de { $n }. Eén punt meer of minder op een dag zegt nog niets.

# $recent dagen waren gemiddeld $now, de $earlier dagen daarvoor $before
progress-trend = De laatste { $recent } dagen: gemiddeld { $now }. De { $earlier } dagen daarvoor: { $before }. { $verdict }
progress-trend-stable = Dit verschil is nog ruis.
progress-trend-equal = Dat blijft gelijk.
progress-trend-improving = <b>Minder pijn</b>: dit verschil is groter dan gewone schommeling.
progress-trend-worsening = <b>Meer pijn</b>: dit verschil is groter dan gewone schommeling. Doe rustig aan, en vraag gerust of je therapeut meekijkt.
progress-trend-unknown = Er zijn nu te weinig cijfers om te zeggen of het beter of slechter gaat. Met een cijfer per dag lukt dat na een week of twee.
# Met minder dan vijf cijfers
progress-young = Een paar dagen zijn nog geen lijn. Elk cijfer dat je doorgeeft maakt het duidelijker.

# $minutes in totaal, op $days van de $all dagen, $each op zo'n dag
progress-walked = Wandelen: { $minutes } minuten op { $days } van de { $all } dagen, gemiddeld { $each } per wandeldag. Ik tel wat je aantikt als gedaan.
progress-walked-none = Wandelen: in deze weken tikte je geen wandeling aan.
progress-active = Bewogen op { $days } van de { $all } dagen.
# $n: 1 tot 4
progress-phase = Je zit in fase { $n } van 4.

# Nog geen enkel cijfer, en nog niets gedaan
progress-empty = Je plaatje is nog leeg, en dat geeft niets. Geef vandaag je eerste cijfer door; na een paar dagen zie je hier een lijn.

range-2 = 2 weken
range-6 = 6 weken
range-12 = 12 weken
# $range: een van de drie hierboven, die nu te zien is
range-now = • { $range }

## Op het plaatje zelf: kort, want het staat er groot. Geen HTML.

chart-title = Pijn en wandelen, { $weeks } weken
chart-span = { $first } t/m { $last } { $year }
chart-pain = Pijn
chart-scale = 0 geen pijn, 10 ergst denkbaar
chart-walking = Wandelen, minuten per dag
chart-usual = meestal { $n }
chart-noise =
    met gewone
    schommeling
chart-average = dikke lijn: gemiddelde van 7 dagen
chart-gap = geen cijfer
chart-nothing = geen wandeling aangetikt
chart-moved = zelf bewogen, minuten niet bekend
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
