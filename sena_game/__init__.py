"""SENA, a serious game that trains French local government to use the web well."""

__version__ = "0.1.0"
