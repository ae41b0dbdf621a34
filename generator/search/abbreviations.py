"""Abbreviations that everyone in the field uses, for portals whose glossary does not have them."""

_LISTED = """
ADL=almindelig daglig levevis
ALS=amyotrofisk lateral sklerose
AUH=Aarhus Universitetshospital
BMI=body mass index
BUP=børne- og ungdomspsykiatrien
DSR=Dansk Sygeplejeråd
EPJ=elektronisk patientjournal
FMK=Fælles Medicinkort
GOP=genoptræningsplan
IPS=individuelt planlagt job med støtte
KAP=Kvalitet i almen praksis
KKR=Kommunekontaktrådet
KL=Kommunernes Landsforening
KLU=kommunalt-lægeligt udvalg
KOL=kronisk obstruktiv lungesygdom
OUH=Odense Universitetshospital
PIU=Patientinddragelsesudvalget
PLO=Praktiserende Lægers Organisation
PPR=Pædagogisk Psykologisk Rådgivning
PRO=patientrapporterede oplysninger
PTSD=posttraumatisk stresstilstand
SOSU=social- og sundhedsassistent
SSU=Sundhedssamarbejdsudvalget
SST=Sundhedsstyrelsen
STPS=Styrelsen for Patientsikkerhed
SUH=Sjællands Universitetshospital
TOBS=tidlig opsporing af begyndende sygdom
UTH=utilsigtet hændelse
"""
ABBREVIATIONS: dict[str, str] = dict(line.partition("=")[::2] for line in _LISTED.split("\n") if line)
"""Abbreviation → long form."""
