# The command menu and what Telegram shows about the bot. Plain text, no HTML.
menu-today = Your plan for today
menu-pain = How is your back now?
menu-exercises = Your exercises
menu-progress = Your last weeks in a picture
menu-ask = Ask about moving
menu-times = Times of your messages
menu-pause = No messages for a while
menu-therapist = Your therapist
menu-data = What is stored about you
menu-language = Dutch or English
menu-help = Help and alarm signs
menu-stop = Stop with the coach
menu-patients = Who needs your attention
menu-alerts = Open and past alerts
menu-overview = The figures of the week
menu-invite = Invite somebody
menu-broadcast = A tip to many patients
menu-broadcasts = Tips that were sent
bot-description =
    I am the movement coach of { $clinic }. I remind you to walk and exercise, ask how your back is, and give advice that fits your answer. I am a program: nobody reads along live. In an emergency call { $emergency }.
bot-short-description = Movement coach of { $clinic } for people with back pain. In an emergency: call { $emergency }.
