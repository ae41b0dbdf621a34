"""The 98 municipalities of Denmark, as they are called without the word "Kommune"."""

_NAMES = """
Albertslund, Allerød, Assens, Ballerup, Billund, Bornholm, Brøndby, Brønderslev, Dragør, Egedal, Esbjerg, Fanø,
Favrskov, Faxe, Fredensborg, Fredericia, Frederiksberg, Frederikshavn, Frederikssund, Furesø, Faaborg-Midtfyn,
Gentofte, Gladsaxe, Glostrup, Greve, Gribskov, Guldborgsund, Haderslev, Halsnæs, Hedensted, Helsingør, Herlev,
Herning, Hillerød, Hjørring, Holbæk, Holstebro, Horsens, Hvidovre, Høje-Taastrup, Hørsholm, Ikast-Brande, Ishøj,
Jammerbugt, Kalundborg, Kerteminde, Kolding, København, Køge, Langeland, Lejre, Lemvig, Lolland, Lyngby-Taarbæk,
Læsø, Mariagerfjord, Middelfart, Morsø, Norddjurs, Nordfyn, Nyborg, Næstved, Odder, Odense, Odsherred, Randers,
Rebild, Ringkøbing-Skjern, Ringsted, Roskilde, Rudersdal, Rødovre, Samsø, Silkeborg, Skanderborg, Skive, Slagelse,
Solrød, Sorø, Stevns, Struer, Svendborg, Syddjurs, Sønderborg, Thisted, Tønder, Tårnby, Vallensbæk, Varde, Vejen,
Vejle, Vesthimmerland, Viborg, Vordingborg, Ærø, Aabenraa, Aalborg, Aarhus
"""
MUNICIPALITIES = tuple(name.strip() for name in _NAMES.split(","))
"""In Danish order. Since 2007; the reform of 2027 changes regions and health councils, not municipalities."""
