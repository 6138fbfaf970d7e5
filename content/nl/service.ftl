# What is said outside any flow.
sorry-mistake = Sorry, er ging bij mij iets mis met je bericht. Stuur het nog een keer, of kies /hulp. Bij spoed bel je { $emergency }.
group-private = Over je gezondheid praten we niet in een groep. Stuur me een privébericht, dan help ik je daar.
