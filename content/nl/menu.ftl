# The command menu and what Telegram shows about the bot. Plain text, no HTML.
menu-today = Je plan van vandaag
menu-pain = Hoe is je rug nu?
menu-exercises = Je oefeningen
menu-progress = Je laatste weken in een plaatje
menu-ask = Stel een vraag over bewegen
menu-times = Tijden van je berichten
menu-pause = Even geen berichten
menu-therapist = Je therapeut
menu-data = Wat er van je bewaard is
menu-language = Nederlands of Engels
menu-help = Hulp en alarmsignalen
menu-stop = Stoppen met de coach
menu-patients = Wie je aandacht nodig heeft
menu-alerts = Open en oude meldingen
menu-overview = De cijfers van de week
menu-invite = Iemand uitnodigen
menu-broadcast = Een tip aan veel patiënten
menu-broadcasts = Verstuurde tips
bot-description =
    Ik ben de beweegcoach van { $clinic }. Ik herinner je aan wandelen en oefenen, vraag hoe het met je rug gaat en geef advies dat bij je antwoord past. Ik ben een programma: niemand leest live mee. Bij spoed bel je { $emergency }.
bot-short-description = Beweegcoach van { $clinic } voor mensen met rugpijn. Bij spoed: bel { $emergency }.
