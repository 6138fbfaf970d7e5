# De oefenkaarten. Bron: CLINICAL.md, paragraaf 5; in eigen woorden. De namen van de kaarten staan in exercises.toml.

# Onder elke kaart (R-STOP-SHARP: scherp, heftig of uitstralend)
exercise-stop = Rekken, werken of lichte pijn (tot 3) mag. Stop met deze oefening bij scherpe, heftige of uitstralende pijn.
# $name naam van de oefening, $dose hoe vaak
exercise-item = { $name }: { $dose }

## Hoe vaak. $sets keer achter elkaar, $amount per keer

dose-repeats = { $amount } keer
dose-repeats-sides = { $amount } keer per kant
dose-repeats-sets = { $sets } × { $amount } keer
dose-repeats-sets-sides = { $sets } × { $amount } keer per kant
dose-breaths = { $amount } ademhalingen
dose-breaths-sets = { $sets } × { $amount } ademhalingen
dose-seconds-sets = { $sets } × { $amount } seconden
dose-minutes = { $amount } minuten
dose-every = elke { $amount } minuten
dose-ladder = je minuten van vandaag

## Fase 1: soepel bewegen

exercise-pelvic_tilt-name = Bekken kantelen
exercise-pelvic_tilt-step-1 = Lig op je rug met je knieën gebogen.
exercise-pelvic_tilt-step-2 = Kantel je bekken tot je onderrug zacht de grond raakt.
exercise-pelvic_tilt-step-3 = Kantel terug tot er weer een klein holletje is.
exercise-pelvic_tilt-step-4 = Adem rustig door; houd het klein en vloeiend.
exercise-pelvic_tilt-feel = Je onderrug wordt losser.
exercise-pelvic_tilt-for-hernia = Houd het heel klein: de helft van wat je zou kunnen is genoeg.

exercise-thoracic_rotation-name = Bovenrug draaien
exercise-thoracic_rotation-step-1 = Lig op je zij, knieën opgetrokken, armen gestrekt voor je.
exercise-thoracic_rotation-step-2 = Open je bovenste arm naar achteren en kijk met je hand mee.
exercise-thoracic_rotation-step-3 = Je knieën blijven op elkaar liggen.
exercise-thoracic_rotation-step-4 = Adem uit als je open ligt en kom rustig terug.
exercise-thoracic_rotation-feel = Draaien tussen je schouderbladen, niet laag in je rug.

exercise-hip_hinge_mob-name = Heupscharnier
exercise-hip_hinge_mob-step-1 = Sta met je voeten op heupbreedte, handen op je heupen.
exercise-hip_hinge_mob-step-2 = Duw je billen naar achteren, je knieën een beetje zacht.
exercise-hip_hinge_mob-step-3 = Je rug blijft lang, je nek ook.
exercise-hip_hinge_mob-step-4 = Span je billen aan en kom weer omhoog.
exercise-hip_hinge_mob-feel = Rek of werk aan de achterkant van je bovenbenen.

exercise-side_bend-name = Zijwaarts buigen
exercise-side_bend-step-1 = Sta of zit rechtop.
exercise-side_bend-step-2 = Laat één hand langs je been omlaag glijden.
exercise-side_bend-step-3 = Draai niet naar voren; blijf recht opzij gaan.
exercise-side_bend-step-4 = Kom rustig terug en neem de andere kant.
exercise-side_bend-feel = Rek in je flank, aan de kant die langer wordt.

exercise-hip_mobility-name = Heupen soepel maken
exercise-hip_mobility-step-1 = Lig op je rug met je knieën gebogen.
exercise-hip_mobility-step-2 = Laat één knie naar buiten zakken en breng hem terug.
exercise-hip_mobility-step-3 = Trek die knie daarna zacht richting je borst.
exercise-hip_mobility-step-4 = Ga alleen zover als het prettig is en wissel dan.
exercise-hip_mobility-feel = Ruimte in je heup, geen pijn in je been.

exercise-long_exhale-name = Lang uitademen
exercise-long_exhale-step-1 = Ga makkelijk zitten of liggen.
exercise-long_exhale-step-2 = Adem door je neus in en tel tot 4.
exercise-long_exhale-step-3 = Adem langzaam uit en tel tot 6, of tot 8 als dat fijn is.
exercise-long_exhale-step-4 = Laat je schouders zakken.
exercise-long_exhale-feel = Je wordt rustiger. Word je duizelig? Adem dan weer gewoon.

exercise-walk-name = Wandelen
exercise-walk-step-1 = Trek makkelijke schoenen aan en kies een vlak rondje.
exercise-walk-step-2 = Laat je armen los meebewegen.
exercise-walk-step-3 = Loop zo dat je erbij kunt praten.
exercise-walk-step-4 = Knip het gerust in stukjes; alles telt mee.
exercise-walk-feel = Een ritme, en heupen die meebewegen.

exercise-posture_change-name = Van houding wisselen
exercise-posture_change-step-1 = Sta op, of schuif even op je stoel.
exercise-posture_change-step-2 = Rek je één keer lekker uit.
exercise-posture_change-step-3 = Loop een stap of tien.
exercise-posture_change-step-4 = Ga anders zitten dan daarnet, of blijf even staan.
exercise-posture_change-feel = Minder stijf.

## Fase 2: je spieren aansturen

exercise-deep_breath-name = Zachte buikspanning
exercise-deep_breath-step-1 = Lig met gebogen knieën, een hand onder je navel.
exercise-deep_breath-step-2 = Adem uit en trek je onderbuik een klein beetje in.
exercise-deep_breath-step-3 = Houd dat 5 tellen vast en adem gewoon door.
exercise-deep_breath-step-4 = Laat weer los.
exercise-deep_breath-feel = Lichte spanning, diep en laag in je buik: ongeveer een vijfde van wat je kunt.

exercise-bird_dog-name = Vogel-hond
exercise-bird_dog-step-1 = Sta op handen en knieën, je rug vlak.
exercise-bird_dog-step-2 = Schuif één been recht naar achteren.
exercise-bird_dog-step-3 = Gaat dat stabiel? Strek dan ook je andere arm.
exercise-bird_dog-step-4 = Houd 3 tellen vast; je bekken blijft stil.
exercise-bird_dog-step-5 = Kom rustig terug en wissel.
exercise-bird_dog-feel = Je romp werkt, je rug blijft rustig.
exercise-bird_dog-for-acute = Begin zonder je arm: alleen het been is genoeg.
exercise-bird_dog-for-hernia = Houd het licht: je tenen mogen de grond blijven raken.

exercise-dead_bug-name = Kevertje
exercise-dead_bug-step-1 = Lig op je rug, heupen en knieën gebogen, armen omhoog.
exercise-dead_bug-step-2 = Houd je onderrug rustig op zijn plek.
exercise-dead_bug-step-3 = Tik met één hiel de grond aan.
exercise-dead_bug-step-4 = Kom terug en wissel.
exercise-dead_bug-feel = Je buik werkt.

## Fase 3: sterker worden

exercise-squat-name = Opstaan en gaan zitten
exercise-squat-step-1 = Sta vlak voor een stoel, je voeten op heupbreedte.
exercise-squat-step-2 = Zak rustig, je knieën boven je voeten.
exercise-squat-step-3 = Raak de zitting licht aan.
exercise-squat-step-4 = Duw jezelf omhoog vanuit je hele voet.
exercise-squat-feel = Je bovenbenen en billen werken.

exercise-glute_bridge-name = Brug
exercise-glute_bridge-step-1 = Lig op je rug, je voeten plat op de grond.
exercise-glute_bridge-step-2 = Span je billen en til je bekken op, tot je een rechte lijn bent.
exercise-glute_bridge-step-3 = Houd 2 tellen vast.
exercise-glute_bridge-step-4 = Zak rustig terug.
exercise-glute_bridge-feel = Je billen werken, je onderrug niet.

exercise-hip_thrust-name = Heupen omhoog, met bank
exercise-hip_thrust-step-1 = Leun met je schouderbladen tegen een bank of stoel die niet kan schuiven.
exercise-hip_thrust-step-2 = Zet je voeten plat en trek je kin een beetje in.
exercise-hip_thrust-step-3 = Duw je heupen omhoog tot je romp vlak is.
exercise-hip_thrust-step-4 = Zak rustig terug.
exercise-hip_thrust-feel = Je billen werken.

exercise-anti_rotation-name = Tegen het draaien in
exercise-anti_rotation-step-1 = Maak een elastiek naast je vast, op borsthoogte.
exercise-anti_rotation-step-2 = Houd het met twee handen voor je borst.
exercise-anti_rotation-step-3 = Strek je armen, 3 tellen; je romp draait niet mee.
exercise-anti_rotation-step-4 = Kom terug; neem daarna de andere kant.
exercise-anti_rotation-step-5 = Geen elastiek? Duw je handen tegen elkaar en laat iemand er zacht tegenaan duwen.
exercise-anti_rotation-feel = De zijkanten van je romp werken.

exercise-cardio_light-name = Rustig fietsen
exercise-cardio_light-step-1 = Kies de fiets, de crosstrainer, de roeier of stevig wandelen.
exercise-cardio_light-step-2 = Houd een tempo waarbij je kunt praten.
exercise-cardio_light-step-3 = Begin met 5 minuten rustig.
exercise-cardio_light-step-4 = Bouw de laatste 2 minuten af.
exercise-cardio_light-feel = Je wordt warm en ademt wat dieper.

## Fase 4: je dagelijks leven

exercise-split_squat-name = Opstaan in spreidstand
exercise-split_squat-step-1 = Zet één voet voor en één voet achter je; houd je zo nodig vast aan een stoel.
exercise-split_squat-step-2 = Zak rustig recht omlaag, je voorste knie boven je voet.
exercise-split_squat-step-3 = Je romp blijft rechtop.
exercise-split_squat-step-4 = Duw jezelf omhoog vanuit je hele voorste voet.
exercise-split_squat-feel = Je voorste bovenbeen en bil werken.

exercise-light_deadlift-name = Een tas optillen
exercise-light_deadlift-step-1 = Zet een tas van 2 tot 6 kilo dicht bij je voeten.
exercise-light_deadlift-step-2 = Buig vanuit je heupen, met een lange rug.
exercise-light_deadlift-step-3 = Pak vast, adem uit en kom omhoog uit je heupen en benen.
exercise-light_deadlift-step-4 = Zet de tas net zo beheerst weer neer.
exercise-light_deadlift-feel = Je billen en de achterkant van je benen werken.

exercise-farmer_carry-name = Tassen dragen
exercise-farmer_carry-step-1 = Neem in elke hand een even zware tas.
exercise-farmer_carry-step-2 = Maak je lang, je schouders laag.
exercise-farmer_carry-step-3 = Loop rustig, met kleine passen.
exercise-farmer_carry-step-4 = Buig vanuit je heupen om de tassen neer te zetten.
exercise-farmer_carry-feel = Je handen, romp en heupen werken.
