# Het bestand voor een rekenblad: koppen en woorden per regel. Korte woorden, geen zinnen.

export-head-day = Datum
export-head-time = Tijd
export-head-what = Wat
export-head-value = Waarde
export-head-more = Uitleg

export-rating = Pijncijfer (0-10)
export-asked-morning = in de ochtend
export-asked-after = na het bewegen
export-asked-day = gemiddeld over de dag
export-asked-loose = tussendoor
export-asked-onboarding = bij het begin

export-did-done = Gedaan (minuten wandelen)
export-did-skip = Vandaag niet
export-did-later = Uitgesteld
export-did-moved = Zelf bewogen
export-did-silent = Geen antwoord
export-did-bad = Slechte dag

export-advice = Advies
export-advice-emergency = bel meteen
export-advice-today = bel vandaag
export-advice-appointment = maak een afspraak
export-advice-screen_first = eerst de alarmsignalen
export-advice-seek_help = laat iemand meekijken
export-advice-stop_exercise = stop met deze oefening
export-advice-ease_off = doe rustiger
export-advice-need_rating = cijfer gevraagd
export-advice-encourage = aanmoediging
export-advice-progress = voorstel voor meer
export-advice-keep = zo doorgaan
export-advice-carry_on_mild = ga rustig door
export-advice-carry_on = ga door

export-alert = Melding aan de therapeut
export-minutes = Plan (minuten wandelen per dag)
export-phase = fase
export-letter-patient = Bericht van de therapeut
export-letter-therapist = Bericht aan de therapeut

export-signal = Genoemd
export-heard-affirmed = ja
export-heard-negated = nee
export-heard-unsure = niet zeker
export-signal-saddle_numbness = doof gevoel tussen de benen
export-signal-bladder = moeite met plassen
export-signal-bowel_sexual = ontlasting of seks anders
export-signal-both_legs = klachten in beide benen
export-signal-accident = na een ongeluk of val
export-signal-chest = pijn op de borst of benauwd
export-signal-tearing = scheurende pijn in buik en rug
export-signal-despair = niet meer willen leven
export-signal-leg_weakness = minder kracht in een been
export-signal-fever = koorts of erg ziek
export-signal-unbearable = pijn niet uit te houden
export-signal-fragile_fracture = pijn na een kleine val, broze botten
export-signal-cancer_history = kanker (gehad)
export-signal-weight_loss = afgevallen zonder reden
export-signal-night_pain = pijn in de nacht of in rust
export-signal-shape_upper = rug van vorm veranderd, of pijn bovenin
export-signal-no_improvement = geen verbetering na weken
export-signal-radiating = uitstraling naar een been
export-signal-sharp = scherpe pijn
export-signal-severe = hevige pijn
export-signal-mild = lichte pijn
export-signal-stiff = stijf
export-signal-worse_after = meer pijn na het bewegen
export-signal-better = minder pijn
export-signal-no_confidence = niet durven bewegen
export-signal-recurring = komt steeds terug
export-signal-overload = steeds te veel gedaan
export-signal-unsure_how_to_start = weet niet waar te beginnen
export-signal-long_lasting = al lang klachten
export-signal-worsening = wordt erger over de dagen
