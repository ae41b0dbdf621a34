"""What became of an item, in one word."""

from enum import StrEnum


class Outcome(StrEnum):
    """The portal's reading of a decision; the record is the decision's own text."""

    APPROVED = "godkendt"
    APPROVED_WITH_REMARKS = "godkendt med bemærkning"
    NOTED = "taget til efterretning"
    DISCUSSED = "drøftet"
    DEFERRED = "udsat"
    REJECTED = "afvist"
    APPOINTED = "valgt"
    """Someone was elected, or a group was set up ("nedsat")."""
    HELD = "afholdt"
    """A talk or a status was given and no decision is reported."""
    OTHER = "andet"
    """Something was decided that none of the words above says."""
