# De drie routines van een dag. Bron: CLINICAL.md, paragraaf 5 en 6; in eigen woorden. $minutes per keer, $bouts keren

routine-walk = Wandelen: { $minutes } minuten
routine-walk-bouts = Wandelen: { $bouts } keer { $minutes } minuten

## Fase 4: iets uit het gewone leven

routine-daily-acute = Vandaag in het gewone leven: neem de trap op je gemak, of doe één ding waar je de laatste tijd omheen ging.
routine-daily-hernia = Vandaag in het gewone leven: doe wat je met je therapeut hebt afgesproken, rustig en zonder forceren.
routine-daily-osteoarthritis = Vandaag in het gewone leven: de trap, een boodschap of een kwartiertje in de tuin. Kies er één.
routine-daily-chronic = Vandaag in het gewone leven: kies iets wat je graag doet en doe er een klein, vast stukje van.
routine-daily-unknown = Vandaag in het gewone leven: kies één gewone klus en doe die rustig.

## Openingen: staan in de melding op het scherm, dus neutraal; ze vragen om iets te doen. Geen twee keer in 14 dagen.
## Ochtend en avond beginnen met een cijfer: wat er daarna komt, kan ook alleen een korte wandeling zijn

opening-morning-1 = Goedemorgen! Eerst je cijfer, dan op je gemak de dag in.
opening-morning-2 = Nieuwe dag. Rek je uit en voel hoe het gaat.
opening-morning-3 = Goedemorgen. De dag begint met één tik.
opening-morning-4 = Voor de koffie of erna: neem vijf minuten voor jezelf.
opening-morning-5 = Goedemorgen! Strek je een keer lekker uit en tik je cijfer aan.
opening-morning-6 = Een kleine start is een goede start. Doe je mee?
opening-morning-7 = De dag begint. Sta rustig op en voel hoe het gaat.
opening-morning-8 = Goedemorgen. Adem een keer diep in en begin met je cijfer.
opening-morning-9 = Neem even de tijd. Kijk eerst hoe het gaat.
opening-morning-10 = Even voor jezelf: één tik, en dan rustig verder.
opening-morning-11 = Goedemorgen! Elke dag een beetje. Begin met je cijfer.
opening-morning-12 = Begin de dag in je eigen tempo: voelen, ademen, bewegen.
opening-morning-13 = Goedemorgen. Drink een glas water en geef je cijfer.
opening-morning-14 = Fijn begin van de dag: eerst voelen, dan bewegen.
opening-morning-15 = Sta op, schud je benen los en vertel hoe het gaat.
opening-morning-16 = Goedemorgen! Kies een rustig moment en begin met je cijfer.

opening-midday-1 = Tijd voor je wandeling.
opening-midday-2 = Middag! Trek je schoenen aan voor een klein rondje.
opening-midday-3 = Even naar buiten: je wandeling wacht.
opening-midday-4 = Even pauze. Loop je een stukje mee?
opening-midday-5 = Tijd om je benen te strekken. Pak je jas en ga.
opening-midday-6 = Halverwege de dag: loop je rondje, hoe klein ook.
opening-midday-7 = Frisse lucht doet goed. Ga even een stukje lopen.
opening-midday-8 = Leg even weg waar je mee bezig bent en zet een paar stappen.
opening-midday-9 = Zoek een vlak stukje en loop rustig.
opening-midday-10 = Een rondje om het blok? Dit is een mooi moment.
opening-midday-11 = Kom even los van je stoel en wandel een paar minuten.
opening-midday-12 = Wandelmoment! Loop zo dat je erbij kunt praten.
opening-midday-13 = Na het eten even lopen: tot de hoek is al een begin.
opening-midday-14 = Geef je dag wat ritme met een rustige wandeling.
opening-midday-15 = Sta op, rek je uit en loop je minuten van vandaag.
opening-midday-16 = Bel iemand terwijl je loopt, of geniet van de stilte.

opening-evening-1 = Goedenavond. Rond de dag rustig af: hoe ging het?
opening-evening-2 = De avond begint. Doe het licht wat zachter en kom tot rust.
opening-evening-3 = Even tot rust komen: adem uit en loop een rustig stukje.
opening-evening-4 = Goedenavond! Neem vijf minuten voor jezelf.
opening-evening-5 = De dag loopt af. Ga even zitten en adem rustig uit.
opening-evening-6 = Na het eten: een kalm rondje, hoe klein ook.
opening-evening-7 = Goedenavond. Laat je schouders zakken en begin met een lange uitademing.
opening-evening-8 = Zet de dag van je af en kijk terug: hoe ging het?
opening-evening-9 = De dag is bijna om: doe het nu op je gemak.
opening-evening-10 = Goedenavond! Leg je telefoon straks weg en beweeg even.
opening-evening-11 = Tijd om rustiger aan te doen. Adem lang uit en ontspan.
opening-evening-12 = Loop nog een kalm stukje en sluit de dag soepel af.
opening-evening-13 = Goedenavond. Zoek een fijne plek en kijk hoe het gaat.
opening-evening-14 = Even geen haast: adem door en neem je tijd.
opening-evening-15 = Maak het jezelf gemakkelijk en begin met je cijfer.
opening-evening-16 = Goedenavond! Een paar rustige minuten voor je naar bed gaat.

## Middag: van houding wisselen

tip-posture-1 = Sta op tijdens je volgende telefoontje.
tip-posture-2 = Zet je glas water verder weg, dan loop je vaker.
tip-posture-3 = Schuif naar het puntje van je stoel en zit een paar minuten zo.
tip-posture-4 = Rol je schouders vijf keer rond en ga daarna anders zitten.
tip-posture-5 = Lees je volgende bericht staand.
tip-posture-6 = Verplaats je gewicht een paar keer van links naar rechts.
tip-posture-7 = Lees de krant of vouw de was eens staand.
tip-posture-8 = Zet je voeten eens anders neer: wijd, smal, één naar voren.
tip-posture-9 = Rek je armen naar het plafond en zak rustig terug.
tip-posture-10 = Loop naar een raam, kijk ver weg en kom terug.
tip-posture-11 = Kantel je bekken een paar keer terwijl je zit.
tip-posture-12 = Wissel van stoel, of draai je stoel een kwart.
tip-posture-13 = Haal zelf iets wat je anders laat brengen.
tip-posture-14 = Sta op als de reclame of het liedje voorbij is.
tip-posture-15 = Leun even tegen de muur en maak je lang.
tip-posture-16 = Zet een wekker op 40 minuten en loop dan tien passen.

## Ochtend bij artrose: niet lang achter elkaar zitten (C-ARTROSE-SIT)

tip-sitting-1 = Sta vanmorgen elk half uur even op.
tip-sitting-2 = Loop een rondje door de kamer na je ontbijt.
tip-sitting-3 = Drink je koffie staand of lopend.
tip-sitting-4 = Kom elk half uur los van je stoel, al is het maar kort.
tip-sitting-5 = Wissel vandaag zitten en staan af.
tip-sitting-6 = Beweeg je heupen even voordat je opstaat.
tip-sitting-7 = Maak na elk half uur zitten een paar stappen.
tip-sitting-8 = Neem vandaag een keer de trap, op je gemak.
tip-sitting-9 = Sta op tussen twee klusjes en rek je uit.
tip-sitting-10 = Zet een wekker op een half uur en beweeg dan even.
tip-sitting-11 = Loop even rond voordat je weer gaat zitten.
tip-sitting-12 = Strek je knieën een paar keer terwijl je zit, sta dan op.
tip-sitting-13 = Doe het eerste uur iets waarbij je loopt of staat.
tip-sitting-14 = Knip lang zitten in stukken van een half uur.
tip-sitting-15 = Schud je benen los elke keer dat je opstaat.
